import { RobotKind } from '@hepai/contract/notices-shapes'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { ChoiceField, Form, TextField } from '../../../design/form.tsx'
import { Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { longInstant } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useRead, useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'

type Robot = Output<'notices.listRobots'>['items'][number]

/** Robots of one organisation's groups; an address is written once and not shown again. */
export function Robots({ organizationId }: { organizationId: string }) {
  const robots = useRead('notices.listRobots', { organizationId })
  const [isAdding, setAdding] = useState(false)
  const name = robots.data?.organizationName ?? ''
  return (
    <Section
      title={name === '' ? words.robots : `${words.robots} · ${name}`}
      note={words.robotsNote}
      action={isAdding ? undefined : <Button onClick={() => setAdding(true)}>{words.addRobot}</Button>}
    >
      {isAdding ? <Add organizationId={organizationId} onDone={() => setAdding(false)} /> : null}
      <Loaded of={robots}>
        {(data) =>
          data.items.length === 0 ? (
            isAdding ? null : (
              <EmptyState title={words.robotsEmpty} help={words.robotsEmptyHelp} />
            )
          ) : (
            <ul>
              {data.items.map((each) => (
                <RobotRow key={each.id} robot={each} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  )
}

function RobotRow({ robot: { id, kind, name, addedByName, addedAt, lastSentAt } }: { robot: Robot }) {
  const test = useWrite('notices.testRobot')
  const remove = useWrite('notices.removeRobot')
  const [isAsking, setAsking] = useState(false)
  return (
    <li className="nt-row">
      <div>
        <p className="hp-name">{name}</p>
        <p className="hp-quiet">
          {words.robotFacts(words.robotKinds[kind], addedByName, longInstant(addedAt))} ·{' '}
          {lastSentAt === null ? words.robotNever : words.robotLast(longInstant(lastSentAt))}
        </p>
      </div>
      <Button
        isBusy={test.isPending}
        onClick={() =>
          test.mutate(
            { robotId: id },
            { onSuccess: () => showToast(words.tested), onError: (error) => showToast(error.message) },
          )
        }
      >
        {words.test}
      </Button>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {words.removeRobot}
      </Button>
      {isAsking ? (
        <ReasonDialog
          title={words.removeRobotTitle(name)}
          act={words.removeRobot}
          onClose={() => setAsking(false)}
          send={async (reason) => {
            await remove.mutateAsync({ robotId: id, reason })
            showToast(words.robotRemoved)
          }}
        />
      ) : null}
    </li>
  )
}

function Add({ organizationId, onDone }: { organizationId: string; onDone: () => void }) {
  const add = useWrite('notices.addRobot')
  const form = useForm('robot', {
    initial: { kind: 'wecom', name: '', address: '', secret: '' },
    check: ({ name, address }) => ({
      name: name.trim() === '' ? words.needName : undefined,
      address: address.trim() === '' ? words.needAddress : undefined,
    }),
    submit: async ({ kind, name, address, secret }) => {
      await add.mutateAsync({ organizationId, kind: RobotKind.parse(kind), name, address: address.trim(), secret })
      showToast(words.robotAdded)
      onDone()
    },
  })
  return (
    <div className="hp-pad">
      <Form form={form} act={words.addRobot} other={<Button onClick={onDone}>{words.cancel}</Button>}>
        <ChoiceField
          form={form}
          name="kind"
          label={words.robotKind}
          choices={RobotKind.options.map((value) => ({ value, label: words.robotKinds[value] }))}
        />
        <TextField form={form} name="name" label={words.robotName} />
        <TextField form={form} name="address" label={words.robotAddress} help={words.robotAddressHelp} />
        {form.values.kind === 'dingtalk' ? (
          <TextField form={form} name="secret" label={words.robotSecret} help={words.robotSecretHelp} kind="password" />
        ) : null}
      </Form>
    </div>
  )
}
