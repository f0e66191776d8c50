export const nowhere = 'a module without a README and without a place in the order'
