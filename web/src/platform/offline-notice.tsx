import { useSyncExternalStore } from 'react'
import { Notice } from '../design/states.tsx'
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
  return isOnline ? null : <Notice tone="warn">{words.offline}</Notice>
}
