export const title = 'Hepai'
