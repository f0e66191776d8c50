import { useEffect, useState } from 'react'
import { Mark } from '../../../design/mark.tsx'
import { Notice } from '../../../design/states.tsx'
import { command, query } from '../../../platform/call.ts'
import { expiryOf, returnAddress } from '../../../platform/leave-for-sign-in.ts'
import { FirstRun } from '../components/first-run.tsx'
import { SampleSignIns } from '../components/sample-sign-ins.tsx'
import { SignInForm } from '../components/sign-in-form.tsx'
import { words } from '../strings/zh-CN.ts'
import '../components/sign-in.css'

type Start = 'loading' | 'failed' | 'firstRun' | 'sample' | 'plain'

/** Light on purpose: no router, no component library. */
export function SignInScreen() {
  const [start, setStart] = useState<Start>('loading')
  const [isSetUp, setSetUp] = useState(false)
  useEffect(() => {
    query('access.showFirstRun', {}).then(
      ({ needed, isSample }) => setStart(needed ? 'firstRun' : isSample ? 'sample' : 'plain'),
      () => setStart('failed'),
    )
  }, [])
  if (start === 'firstRun') {
    return (
      <Frame isWide>
        <FirstRun
          onDone={() => {
            setSetUp(true)
            setStart('plain')
          }}
        />
      </Frame>
    )
  }
  return (
    <Frame isWide={false}>
      {start === 'failed' ? <Notice tone="late">{words.signIn.failed}</Notice> : null}
      <Expired />
      {isSetUp ? <Notice>{words.firstRun.done}</Notice> : null}
      <SignInForm signIn={signIn} />
      {start === 'sample' ? <SampleSignIns signIn={signIn} /> : null}
      <p className="hp-quiet">{words.signIn.forgotten}</p>
      <p className="hp-quiet">{words.signIn.noSecret}</p>
    </Frame>
  )
}

function Expired() {
  const expiry = expiryOf(window.location.search)
  return expiry === 'none' ? null : <Notice tone="warn">{words.signIn[expiry]}</Notice>
}

function Frame({ isWide, children }: { isWide: boolean; children: React.ReactNode }) {
  return (
    <main className={isWide ? 'hp-sign-in hp-sign-in-wide' : 'hp-sign-in'}>
      <header className="hp-sign-in-head">
        <Mark size={44} />
        <h1>{words.signIn.product}</h1>
        <p className="hp-quiet">{words.signIn.motto}</p>
      </header>
      {children}
    </main>
  )
}

async function signIn(account: string, password: string): Promise<void> {
  const { mustChangePassword } = await command('access.signIn', { account, password })
  window.location.assign(mustChangePassword ? '/settings/me' : returnAddress(window.location.search))
}
