import { Link, useLocation } from '@tanstack/react-router'
import { useSyncExternalStore } from 'react'
import { Notice } from '../design/states.tsx'
import { useMay } from './session.tsx'
import { words } from './strings/zh-CN.ts'

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

export function OfflineNotice() {
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine)
  const mayRecord = useMay('activities.record')
  const isThere = useLocation({ select: ({ pathname }) => pathname.startsWith('/activities/new') })
  if (isOnline) return null
  // Only where the page for it lies on the device: on phones.
  const canRecord = mayRecord && !isThere && 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
  return (
    <Notice tone="warn">
      {words.offline}
      {canRecord ? <Link to="/activities/new">{words.recordOffline}</Link> : null}
    </Notice>
  )
}
