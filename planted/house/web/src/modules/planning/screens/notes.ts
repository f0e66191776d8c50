export const notes = '/home/somebody/notes'
