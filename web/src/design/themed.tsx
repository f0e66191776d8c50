import { ConfigProvider } from 'antd'
import zhCN from 'antd/es/locale/zh_CN.js'
import 'dayjs/locale/zh-cn.js'
import type { ReactNode } from 'react'

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''

/** Tokens of look.md; secondary texts and borders are darker than the library's, so that every pair reads. */
const theme = {
  token: {
    colorPrimary: '#1f2328',
    colorText: '#1f2328',
    colorTextSecondary: '#57606a',
    colorTextTertiary: '#57606a',
    colorTextQuaternary: '#57606a',
    colorTextPlaceholder: '#57606a',
    colorTextDisabled: '#57606a',
    colorBorder: '#848d97',
    colorBorderSecondary: '#d8dee4',
    colorBgLayout: '#f6f7f9',
    colorSuccess: '#1a7f37',
    colorWarning: '#9a6700',
    colorError: '#cf222e',
    controlItemBgActive: '#eef1f4',
    controlItemBgHover: '#f6f7f9',
    borderRadius: 6,
    fontSize: 14,
    controlHeight: 36,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
    fontFamily: 'var(--font)',
  },
} as const

/**
 * Inside the page's landmarks, and above a modal dialog, which hides what hangs on the body; at their end, so that the
 * next field comes next for the keyboard and no row or scrolling part cuts it off.
 */
const aboveAll = (field?: HTMLElement): HTMLElement =>
  field?.closest('dialog') ?? field?.closest('main') ?? document.body

/** Around every use of the component library, inside the design layer only, so that light pages never load it. */
export function Themed({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider csp={{ nonce }} locale={zhCN} theme={theme} getPopupContainer={aboveAll}>
      {children}
    </ConfigProvider>
  )
}
