/** Purposes of the keys under which each kind of text is encrypted; none opens another's. */
export const SELF_REVIEW = 'review.selfReview'
export const NOTE = 'review.note'
export const GRADE = 'review.grade'
export const BOX = 'review.box'
export const SCORES = 'review.scores'

/** A grade and its grounds as one text to encrypt. */
export const gradeText = (grade: string, grounds: string): string => `${grade}${grounds}`
export const gradeOf = (text: string): { readonly grade: string; readonly grounds: string } => ({
  grade: text.slice(0, 1),
  grounds: text.slice(1),
})
