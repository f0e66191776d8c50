/** The part of the application's logger the database needs; pino fits. */
export type DatabaseLogger = { info: (message: string) => void; warn: (message: string) => void }
