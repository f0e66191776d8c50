/** The browser's clipboard is closed on plain-http intranet addresses; the text can then still be selected by hand. */
export const mayCopy = 'clipboard' in navigator

export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text)
