import type { Output } from '../../../platform/call.ts'
import { useRead } from '../../../platform/use-call.ts'

export type View = Output<'reviews.showReview'>

export const useReview = (reviewId: string) => useRead('reviews.showReview', { reviewId })

/** The name of a grade in the scale of a review. */
export const gradeName = ({ scheme }: Pick<View, 'scheme'>, code: string | null): string =>
  scheme.grades.find((each) => each.code === code)?.name ?? ''
