export const lonely = true
