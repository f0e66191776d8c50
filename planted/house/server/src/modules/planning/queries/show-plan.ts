export const plan = 'no test stands beside this query'
