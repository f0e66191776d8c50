import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Light } from '../../../../design/light.tsx'
import { Section } from '../../../../design/page.tsx'
import type { Output } from '../../../../platform/call.ts'
import { longDay, dayOf } from '../../../../platform/dates.ts'
import { words } from '../../strings/zh-CN.ts'
import { ResolveForm } from './resolve-form.tsx'
import { TaskLink } from './task-link.tsx'

type View = Output<'activities.showActivity'>
type Item = View['items'][number]
type Props = { readonly view: View; readonly may: (name: string) => boolean }

/** 第一议题: each ends in an action, or in words why none is needed. */
export function ItemsSection({ view, may }: Props) {
  const [resolving, setResolving] = useState<string | null>(null)
  if (view.items.length === 0) return null
  return (
    <Section title={words.items}>
      <ul>
        {view.items.map((item) => (
          <li key={item.id} className="av-line">
            <div className="av-join">
              <div className="hp-grow">
                <p>{item.topic}</p>
                {item.note === '' ? null : <p className="hp-quiet">{item.note}</p>}
                <Answer item={item} />
              </div>
              <Light tone={item.state === 'open' ? 'nearDue' : 'done'} word={words.itemStates[item.state]} />
              {item.state === 'open' && may('resolveItem') && resolving !== item.id ? (
                <Button aria-label={words.resolveNamed(item.topic)} onClick={() => setResolving(item.id)}>
                  {words.resolve}
                </Button>
              ) : null}
            </div>
            {resolving === item.id ? (
              <ResolveForm itemId={item.id} activity={view.activity} onDone={() => setResolving(null)} />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Answer({ item: { state, answer, taskId, taskName, planId, resolvedByName, resolvedAt } }: { item: Item }) {
  if (state === 'open') return null
  return (
    <p className="hp-quiet">
      {taskId === null || planId === null ? null : (
        <>
          {words.carriedBy} <TaskLink {...{ planId, taskId }} name={taskName ?? ''} />{' '}
        </>
      )}
      {answer}
      {resolvedByName === null || resolvedAt === null
        ? null
        : words.resolvedBy(resolvedByName, longDay(dayOf(resolvedAt)))}
    </p>
  )
}
