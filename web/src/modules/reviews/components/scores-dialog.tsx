import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { showToast } from '../../../design/toast.tsx'
import type { Values } from '../../../design/use-form.ts'
import { useForm } from '../../../design/use-form.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/schemes/zh-CN.ts'
import type { View } from './use-review.ts'

const scoreKey = (personId: string): string => `score-${personId}`
const isScore = (text: string): boolean => /^(?:100(?:\.0)?|\d{1,2}(?:\.\d)?)$/u.test(text.trim())

/** One part for everybody: what it was judged by, once, and a number each. */
export function ScoresDialog({ view, place, onClose }: { view: View; place: number; onClose: () => void }) {
  const { id: reviewId, version } = view.review
  const enter = useWrite('reviews.enterScores')
  const rows = view.weighted?.rows ?? []
  const part = view.weighted?.parts[place]
  const form = useForm<Values>('scores', {
    initial: {
      basis: part?.basis ?? '',
      ...Object.fromEntries(rows.map((each) => [scoreKey(each.personId), String(each.scores[place] ?? '')])),
    },
    draftKey: `scores-${reviewId}-${place}`,
    check: (values) => ({
      basis: (values['basis'] ?? '').trim() === '' ? words.basisNeeded : undefined,
      ...Object.fromEntries(
        rows.map(({ personId, name }) => [
          scoreKey(personId),
          isScore(values[scoreKey(personId)] ?? '') ? undefined : words.scoreWrong(name),
        ]),
      ),
    }),
    submit: async (values) => {
      const scores = rows.map(({ personId }) => ({ personId, score: Number(values[scoreKey(personId)]) }))
      await enter.mutateAsync({ reviewId, version, part: place, basis: (values['basis'] ?? '').trim(), scores })
      showToast(words.scoresSaved(part?.name ?? ''))
      onClose()
    },
  })
  if (part === undefined) return null
  return (
    <Dialog title={words.scoresTitle(part.name, part.weight)} onClose={onClose}>
      <div className="hp-dialog-body">
        <Form form={form} act={words.enterNamed(part.name)} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <TextField form={form} name="basis" label={words.basis} help={words.basisHelp} />
          {rows.map(({ personId, name }, index) => (
            <TextField
              key={personId}
              form={form}
              name={scoreKey(personId)}
              label={words.scoreOf(name)}
              {...(index === 0 ? { help: words.scoreHelp } : {})}
              kind="number"
            />
          ))}
        </Form>
      </div>
    </Dialog>
  )
}
