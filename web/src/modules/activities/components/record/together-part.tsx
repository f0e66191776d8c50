import type { FormState } from '../../../../design/use-form.ts'
import type { Output } from '../../../../platform/call.ts'
import type { RecordValues } from '../../layout/record-values.ts'
import { linesIn } from '../../layout/text-rows.ts'
import { words } from '../../strings/zh-CN.ts'
import { Fold } from './fold.tsx'

export type Together = Output<'activities.prepareActivity'>['together']
type Props = { readonly form: FormState<RecordValues>; readonly kindName: string; readonly together: Together }

const MOST = 4

/** One meeting may be several at once: each of them counts, and the record says that they were held together. */
export function TogetherPart({ form, kindName, together }: Props) {
  const chosen = linesIn(form.values.alsoKinds)
  if (together.length === 0) return null
  const toggle = (code: string): void => {
    const next = chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code]
    form.set('alsoKinds', together.flatMap((each) => (next.includes(each.code) ? [each.code] : [])).join('\n'))
  }
  const names = together.filter((each) => chosen.includes(each.code)).map((each) => each.name)
  return (
    <Fold title={words.together} isOpen={chosen.length > 0}>
      <p className="hp-quiet" role="status">
        {names.length === 0 ? words.togetherHelp : words.togetherWith([kindName, ...names])}
      </p>
      <div role="group" aria-label={words.together} className="av-together">
        {together.map((each) => (
          <label key={each.code} className="av-flag">
            <input
              type="checkbox"
              checked={chosen.includes(each.code)}
              disabled={!chosen.includes(each.code) && chosen.length >= MOST}
              onChange={() => toggle(each.code)}
            />
            {each.name}
          </label>
        ))}
      </div>
    </Fold>
  )
}
