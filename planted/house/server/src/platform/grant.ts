export const minted = JSON.parse('{}') as { readonly grant: true }
