import { useEffect, useState } from 'react'

/** What is typed, a moment after the last key. */
export function useSettled(text: string, milliseconds = 150): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds)
    return () => clearTimeout(timer)
  }, [text, milliseconds])
  return settled
}
