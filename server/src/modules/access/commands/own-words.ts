import { pinyin } from 'pinyin-pro'

const PRODUCT = ['hepai', '合拍']

/** What a stranger would try first for this person: see `passwordProblem`. The sample city's passwords name the product. */
export function ownWordsOf(account: { readonly login: string; readonly name: string }, isSample: boolean): string[] {
  const syllables = pinyin(account.name, { toneType: 'none', type: 'array', surname: 'head' })
  const spoken = syllables.join('').replace(/[^a-z]/g, '')
  return [account.login, account.name, spoken, ...(isSample ? [] : PRODUCT)].filter((word) => word !== '')
}
