import { Button } from '../design/button.tsx'
import { words } from './strings/zh-CN.ts'

type Props = { readonly label?: string; readonly look?: 'primary' | 'plain' | 'quiet' }

/** Prints what the page shows; what only makes sense on a screen is left out by the styles for print. */
export function PrintButton({ label = words.print, look = 'quiet' }: Props) {
  return (
    <Button look={look} onClick={() => window.print()}>
      {label}
    </Button>
  )
}
