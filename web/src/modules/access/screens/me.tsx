import { Page, Section } from '../../../design/page.tsx'
import { Notice } from '../../../design/states.tsx'
import { useSession } from '../../../platform/session.tsx'
import { PasswordForm } from '../components/password-form.tsx'
import { Sessions } from '../components/sessions.tsx'
import { words } from '../strings/zh-CN.ts'

const said = words.me

export function MeScreen() {
  const { me } = useSession()
  return (
    <Page title={said.title} about={said.about(me.name, me.login)}>
      {me.mustChangePassword ? <Notice tone="warn">{said.mustChange}</Notice> : null}
      <Section title={said.password} note={said.passwordHelp}>
        <div className="hp-pad">
          <PasswordForm />
        </div>
      </Section>
      {me.mustChangePassword ? null : <Sessions />}
      <Section title={said.rolesTitle}>
        <ul className="hp-pad">
          {me.roles.length === 0 ? <li className="hp-quiet">{said.rolesNone}</li> : null}
          {me.roles.map((each) => (
            <li key={`${each.role} ${each.organizationId}`}>
              {said.roleOn(words.roles[each.role], each.organizationName)}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
