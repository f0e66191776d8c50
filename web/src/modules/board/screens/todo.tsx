import { Link } from '@tanstack/react-router'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useMay, useSession } from '../../../platform/session.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { TodoRow } from '../components/todo-row.tsx'
import { words } from '../strings/zh-CN.ts'

const groups = ['due', 'waiting', 'coming'] as const

/** What is due, what waits for me, what is coming; each row leads to the one place to act. */
export function TodoScreen() {
  const { me } = useSession()
  const todo = useRead('board.listTodo', {})
  return (
    <Page title={words.title} about={words.about(me.name, longDay(todo.data?.today ?? me.today))}>
      <Loaded of={todo}>{(data) => (data.items.length === 0 ? <NothingToDo /> : <Groups todo={data} />)}</Loaded>
    </Page>
  )
}

function Groups({ todo }: { todo: Output<'board.listTodo'> }) {
  return groups.map((group) => {
    const items = todo.items.filter((item) => item.group === group)
    if (items.length === 0) return null
    return (
      <Section key={group} title={words.groups[group]} note={`${items.length} · ${words.groupNotes[group]}`}>
        <ul>
          {items.map((item) => (
            <TodoRow key={item.key} item={item} today={todo.today} />
          ))}
        </ul>
      </Section>
    )
  })
}

function NothingToDo() {
  const mayPlan = useMay('planning.read')
  return (
    <EmptyState title={words.empty} help={words.emptyHelp}>
      {mayPlan ? <Link to="/plans">{words.openPlans}</Link> : null}
    </EmptyState>
  )
}
