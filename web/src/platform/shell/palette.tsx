import { useNavigate } from '@tanstack/react-router'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { useSettled } from '../../design/use-settled.ts'
import type { Output } from '../call.ts'
import { query } from '../call.ts'
import { placesFor } from '../places.ts'
import { useSession } from '../session.tsx'
import { words } from '../strings/zh-CN.ts'
import { signOut } from './sign-out.ts'
import './palette.css'

type Found = Output<'board.search'>['items'][number]
type Option = { readonly key: string; readonly title: string; readonly detail: string; readonly act: () => void }

/** Find a thing or go to a page without leaving the keyboard (WAI-ARIA combobox with a list). */
export function Palette({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const listId = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const asked = useSettled(text.trim())
  const found = useQuery({
    queryKey: ['board.search', asked],
    queryFn: ({ signal }) => query('board.search', { text: asked }, { signal }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })
  const options = useOptions(text.trim(), asked === '' ? [] : (found.data?.items ?? []), onClose)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  const current = Math.min(chosen, options.length - 1)
  const onKey = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && options.length > 0) {
      event.preventDefault()
      setChosen((current + step + options.length) % options.length)
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) options[current]?.act()
  }
  const isEmpty = options.length === 0
  return (
    <dialog
      ref={dialog}
      className="hp-palette"
      aria-label={words.find}
      onCancel={onClose}
      onClick={closeOutside(onClose)}
    >
      <input
        autoFocus
        role="combobox"
        aria-expanded={!isEmpty}
        aria-controls={listId}
        aria-label={words.findHint}
        aria-activedescendant={isEmpty ? undefined : `${listId}-${current}`}
        placeholder={words.findHint}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={onKey}
      />
      <ul id={listId} role="listbox" aria-label={words.find} hidden={isEmpty}>
        {options.map((option, place) => (
          <PaletteOption key={option.key} id={`${listId}-${place}`} option={option} isChosen={place === current} />
        ))}
      </ul>
      <p className="hp-palette-foot" role="status">
        {footOf(asked, found.isError, isEmpty, options.length)}
      </p>
    </dialog>
  )
}

function PaletteOption({ id, option, isChosen }: { id: string; option: Option; isChosen: boolean }) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <li ref={row} id={id} role="option" aria-selected={isChosen} onClick={option.act}>
      <span className="hp-name">{option.title}</span>
      <span className="hp-quiet">{option.detail}</span>
    </li>
  )
}

function footOf(asked: string, isError: boolean, isEmpty: boolean, count: number): string {
  if (isError) return words.findFailed
  if (asked === '') return words.findStart
  return isEmpty ? words.findEmpty : words.results(count)
}

const closeOutside = (onClose: () => void) => (event: { target: EventTarget; currentTarget: EventTarget }) => {
  if (event.target === event.currentTarget) onClose()
}

function useOptions(text: string, found: readonly Found[], onClose: () => void): readonly Option[] {
  const { me } = useSession()
  const navigate = useNavigate()
  const leave = (go: () => unknown) => () => {
    onClose()
    go()
  }
  const pages = placesFor(me.permissions)
    .flatMap((group) => group.places)
    .map((place) => ({
      key: place.to,
      title: place.label,
      detail: words.goTo,
      act: leave(() => navigate({ to: place.to })),
    }))
  const out = { key: 'sign-out', title: words.signOut, detail: words.account, act: leave(signOut) }
  const things = found.map((each) => ({
    key: `${each.kind} ${each.id}`,
    title: each.title,
    detail: [words.kinds[each.kind], each.detail].filter((part) => part !== '').join(' · '),
    act: leave(() => openFound(each, navigate)),
  }))
  return [...things, ...[...pages, out].filter((each) => text === '' || each.title.includes(text))]
}

function openFound(found: Found, navigate: ReturnType<typeof useNavigate>): Promise<void> {
  switch (found.kind) {
    case 'organization':
      return navigate({ to: '/organizations/$organizationId', params: { organizationId: found.id } })
    case 'person':
      return navigate({ to: '/people/$personId', params: { personId: found.id } })
    case 'plan':
      return navigate({ to: '/plans/$planId', params: { planId: found.id } })
    case 'task':
      return navigate({ to: '/plans/$planId', params: { planId: found.planId ?? '' }, search: { task: found.id } })
    case 'indicator':
      return navigate({ to: '/indicators/$indicatorId', params: { indicatorId: found.id } })
    case 'activity':
      return navigate({ to: '/activities/$activityId', params: { activityId: found.id } })
  }
}
