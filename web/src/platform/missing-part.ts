/** How Chromium, Firefox and Safari say that a part of the pages could not be loaded, and how the bundler says it of a style sheet. */
const said =
  /dynamically imported module|importing a module script failed|unable to preload css|is not a valid javascript mime type/i

/** A part that is loaded when it is first needed was not there: after an upgrade, or without the network. */
export const isMissingPart = (error: unknown): boolean => error instanceof Error && said.test(error.message)
