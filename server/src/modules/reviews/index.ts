import type { Bound } from '../../platform/operations.ts'
import { addFinding } from './commands/add-finding.ts'
import { addNote } from './commands/add-note.ts'
import { castBallot } from './commands/cast-ballot.ts'
import { changePeople } from './commands/change-people.ts'
import { closeFinding } from './commands/close-finding.ts'
import { countPaperBallots } from './commands/count-paper-ballots.ts'
import { withdrawAccountBallots } from './commands/withdraw-account-ballots.ts'
import { decideGrades } from './commands/decide-grades.ts'
import { enterScores } from './commands/enter-scores.ts'
import { moveReview } from './commands/move-review.ts'
import { proposeGrades } from './commands/propose-grades.ts'
import { recordReviewMeeting } from './commands/record-review-meeting.ts'
import { removeReview } from './commands/remove-review.ts'
import { reportFinding } from './commands/report-finding.ts'
import { saveScheme } from './commands/save-scheme.ts'
import { saveSelfReview } from './commands/save-self-review.ts'
import { startReview } from './commands/start-review.ts'
import { listReviewTexts } from './queries/list-review-texts.ts'
import { listReviews } from './queries/list-reviews.ts'
import { showReview } from './queries/show-review.ts'
import { showScheme } from './queries/show-scheme.ts'

export const reviewsOperations: readonly Bound[] = [
  listReviews,
  showReview,
  listReviewTexts,
  startReview,
  changePeople,
  addNote,
  saveSelfReview,
  recordReviewMeeting,
  moveReview,
  castBallot,
  countPaperBallots,
  withdrawAccountBallots,
  proposeGrades,
  enterScores,
  decideGrades,
  addFinding,
  reportFinding,
  closeFinding,
  removeReview,
  showScheme,
  saveScheme,
]

export { standardSchemes } from './domain/schemes.ts'
export { sealedSample } from './store/sealed-sample.ts'
export { reviewsWaitingFor } from './queries/waiting-for.ts'
