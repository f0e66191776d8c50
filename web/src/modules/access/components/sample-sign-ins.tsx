import { useState } from 'react'
import { Notice } from '../../../design/states.tsx'
import { words } from '../strings/zh-CN.ts'

const password = 'hepai-sample'
const units = [...new Set(words.sample.people.map((each) => each.unit))]

/** Only with the sample city: one click signs in as one of its people. */
export function SampleSignIns({ signIn }: { signIn: (account: string, password: string) => Promise<void> }) {
  const [failure, setFailure] = useState<string | null>(null)
  const enter = (account: string): void => {
    signIn(account, password).catch((error: unknown) => setFailure(error instanceof Error ? error.message : null))
  }
  return (
    <section className="hp-samples" aria-label={words.sample.title}>
      <h2>{words.sample.title}</h2>
      <p className="hp-quiet">{words.sample.help}</p>
      {failure === null ? null : <Notice tone="late">{failure}</Notice>}
      <table>
        <tbody>
          {units.map((unit) => (
            <tr key={unit}>
              <th scope="row">{unit}</th>
              <td>
                {words.sample.people
                  .filter((each) => each.unit === unit)
                  .map(({ account, name }) => (
                    <button
                      key={account}
                      type="button"
                      className="hp-sample-person"
                      title={account}
                      aria-label={words.sample.signInAs(`${unit} ${name} ${account}`)}
                      onClick={() => enter(account)}
                    >
                      {name}
                    </button>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
