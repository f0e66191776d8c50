import type { ReactNode } from 'react'

/** Line icons of one weight; always beside a word or with an accessible name on the control. */
const shapes = {
  todo: <path d="M4 6.5l1.5 1.5L8 5M4 13.5l1.5 1.5L8 12M11 6.5h6M11 13.5h6" />,
  plan: <path d="M3 6h7v3H3zM10 12h7v3h-7zM6.5 9v4.5H10" />,
  people: <path d="M10 3.5v4M4.5 16.5v-3h11v3M10 7.5v6M3 16.5h3M8.5 16.5h3M14 16.5h3M8.5 3.5h3" />,
  settings: <path d="M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4" />,
  find: <path d="M13 13l4 4M14.5 9a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0z" />,
  menu: <path d="M3 5.5h14M3 10h14M3 14.5h14" />,
  person: <path d="M13 7a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM4 17c.5-3.3 2.8-5 6-5s5.5 1.700 6 5" />,
  calendar: <path d="M4 5h12v11.5H4zM4 8.5h12M7 3.5v3M13 3.5v3" />,
  record: <path d="M4 16h3l8.500-8.500-3-3L4 13zM11 6l3 3M11 16h6" />,
  bell: <path d="M5 14V9.500a5 5 0 0 1 10 0V14l1.500 1.500h-13zM8.500 17.500h3" />,
  send: <path d="M3 10l14-6-4 13-4-5zM9 12l8-8" />,
  close: <path d="M6 6l8 8M14 6l-8 8" />,
  columns: <path d="M3.5 4.5h13v11h-13zM8 4.5v11M12 4.5v11" />,
  takeOut: <path d="M10 3.5v9M6.5 9l3.5 3.5 3.5-3.5M4 16.5h12" />,
  down: <path d="M6 8l4 4 4-4" />,
} as const satisfies Readonly<Record<string, ReactNode>>

export type IconName = keyof typeof shapes

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  )
}
