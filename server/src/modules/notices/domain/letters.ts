import { dayWords } from '@hepai/contract/day-words'

export type LetterLine = { readonly title: string; readonly body: string }
export type Letter = { readonly subject: string; readonly body: string }

/** A mail lists no more than this; the rest is in the application. */
const MOST_LINES = 30

const footOf = (publicUrl: string | undefined): string =>
  [
    publicUrl === undefined ? '请登录合拍查看和办理。' : `查看和办理：${publicUrl}/notices`,
    '如不需要邮件，可在“设置—提醒方式”中更改。',
  ].join('\n')

/** One mail for one message. */
export const letterOf = ({ title, body }: LetterLine, publicUrl: string | undefined): Letter => ({
  subject: `合拍：${title}`,
  body: `${title}\n\n${withDays(body)}\n\n${footOf(publicUrl)}\n`,
})

/** The day's digest: one mail for everything not read and not yet mailed. */
export function digestOf(today: string, lines: readonly LetterLine[], publicUrl: string | undefined): Letter {
  const shown = lines
    .slice(0, MOST_LINES)
    .map(({ title, body }, index) => `${String(index + 1)}. ${title}\n   ${withDays(body)}`)
  const rest = lines.length - shown.length
  return {
    subject: `合拍：${String(lines.length)} 条消息（${dayWords(today)}）`,
    body: [
      `${dayWords(today)}，您有 ${String(lines.length)} 条未读消息：`,
      ...shown,
      ...(rest > 0 ? [`另有 ${String(rest)} 条，请登录查看。`] : []),
      footOf(publicUrl),
      '',
    ].join('\n\n'),
  }
}

/** What a group is told: the organisation and what is due, never a person. */
export type GroupLine = { readonly organizationName: string; readonly text: string }

const MOST_GROUP_LINES = 20

export function groupTextOf(today: string, placeName: string, lines: readonly GroupLine[]): Letter {
  const shown = lines.slice(0, MOST_GROUP_LINES).map((line) => `· ${line.organizationName}：${withDays(line.text)}`)
  const rest = lines.length - shown.length
  return {
    subject: placeName,
    body: [
      `【合拍】${placeName} ${dayWords(today)}提醒`,
      ...shown,
      ...(rest > 0 ? [`另有 ${String(rest)} 项，请登录合拍查看。`] : []),
    ].join('\n'),
  }
}

const withDays = (text: string): string => text.replace(/\d{4}-\d{2}-\d{2}/g, dayWords)
