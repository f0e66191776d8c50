export const accountStates = ['active', 'disabled'] as const
