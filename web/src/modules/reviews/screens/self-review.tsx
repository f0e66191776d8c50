import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Form, LongTextField } from '../../../design/form.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { type View, useReview } from '../components/use-review.ts'
import { words } from '../strings/zh-CN.ts'

const route = getRouteApi('/reviews/$reviewId/self-review')

/** One's own words, or those handed in on paper, entered by the recorder. */
export function SelfReviewScreen() {
  const { reviewId } = route.useParams()
  const { person } = route.useSearch()
  const view = useReview(reviewId)
  return <Loaded of={view}>{(data) => <SelfReview view={data} person={person} />}</Loaded>
}

function SelfReview({ view, person }: { view: View; person: string | undefined }) {
  const { review, mine } = view
  const isOwn = person === undefined || person === mine?.personId
  const named = whose(view, person)
  const saidName = words.said[review.kind]
  const said = isOwn && mine !== null ? mine.selfReview : ''
  return (
    <Page
      title={isOwn ? words.writeSelfReview(saidName) : words.enterForNamed(named?.name ?? '', saidName)}
      about={`${review.organizationName} · ${review.title}`}
      trail={[
        {
          label: review.title,
          link: (
            <Link to="/reviews/$reviewId" params={{ reviewId: review.id }}>
              {review.title}
            </Link>
          ),
        },
      ]}
    >
      {named === undefined ? (
        <EmptyState title={words.mineNothing} />
      ) : (
        <Section title={saidName}>
          <div className="hp-pad">
            <Words
              key={named.personId}
              {...{ reviewId: review.id, personId: named.personId, first: said, saidName }}
              isSubmitted={isOwn && isHandedIn(mine)}
            />
          </div>
        </Section>
      )}
    </Page>
  )
}

const isHandedIn = (mine: View['mine']): boolean => mine?.isSubmitted === true

/** Whose words they are, while they may be written. */
function whose({ review, mine, colleagues }: View, person: string | undefined) {
  const isOpen = review.state === 'selfReview' || review.state === 'criticism'
  const personId = person ?? mine?.personId
  return isOpen ? colleagues.find((each) => each.personId === personId) : undefined
}

type WordsProps = {
  readonly reviewId: string
  readonly personId: string
  readonly first: string
  readonly saidName: string
  /** What is handed in is changed by handing it in again, never taken back into a draft. */
  readonly isSubmitted: boolean
}

function Words({ reviewId, personId, first, saidName, isSubmitted }: WordsProps) {
  const save = useWrite('reviews.saveSelfReview')
  const navigate = useNavigate()
  const [isKeeping, setKeeping] = useState(false)
  const form = useForm('self-review', {
    initial: { text: first },
    draftKey: `self-review-${reviewId}-${personId}`,
    check: ({ text }) => ({ text: text.trim() === '' ? words.textNeeded : undefined }),
    submit: async ({ text }) => {
      await save.mutateAsync({ reviewId, personId, text, isSubmitted: true })
      showToast(words.submitted)
      await navigate({ to: '/reviews/$reviewId', params: { reviewId } })
    },
  })
  const keep = (): void => {
    setKeeping(true)
    save
      .mutateAsync({ reviewId, personId, text: form.values.text, isSubmitted: false })
      .then(() => showToast(words.draftKept))
      .catch((error: unknown) => showToast(error instanceof Error ? error.message : String(error)))
      .finally(() => setKeeping(false))
  }
  return (
    <Form
      form={form}
      act={words.submit(saidName)}
      other={
        isSubmitted ? null : (
          <Button isBusy={isKeeping} onClick={keep}>
            {words.keepDraft}
          </Button>
        )
      }
    >
      <LongTextField
        form={form}
        name="text"
        label={words.selfReviewText(saidName)}
        help={words.selfReviewHelp}
        rows={12}
      />
    </Form>
  )
}
