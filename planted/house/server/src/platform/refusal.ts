export const refusal = 'platform.notFoundOrNotAllowed'
