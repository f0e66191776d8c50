export const strings = { title: '计划', greet: (name: string) => `你好，${name}` }
