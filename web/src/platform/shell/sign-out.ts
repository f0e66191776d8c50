import { dropAllDrafts } from '../../design/drafts.ts'
import { command } from '../call.ts'
import { forgetSignedIn } from '../leave-for-sign-in.ts'
import { dropKeptDrafts } from '../local-drafts.ts'

/** Ends the session and forgets what was typed, for the next person at this machine. */
export async function signOut(): Promise<void> {
  await command('access.signOut', {}).catch(() => undefined)
  forgetSignedIn()
  dropAllDrafts()
  await dropKeptDrafts()
  window.location.assign('/sign-in')
}
