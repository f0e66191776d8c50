/** Days for which a draft is kept after it was last saved. */
export const DRAFT_DAYS = 30

/**
 * The version that a draft gets when it is saved over what stands; null when someone else's saving must be seen first.
 *
 * @param standing version that is kept now; null when none is
 * @param seen version that the sender last saw; 0 for none
 */
export function nextDraftVersion(standing: number | null, seen: number): number | null {
  // Whatever was dropped meanwhile is begun again, so that nothing typed is lost.
  if (standing === null) return seen + 1
  return standing === seen ? seen + 1 : null
}
