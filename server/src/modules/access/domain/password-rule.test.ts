import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonWords } from './common-passwords.ts'
import { passwordProblem } from './password-rule.ts'

const own = ['zhujian.yewu', '李明', 'liming', 'hepai', '合拍']

describe('a password', () => {
  test.each([
    'correct horse battery',
    '一起谋划一起部署',
    'nine green mountains',
    'Tr0ub4dor&3x',
    'kx7w-93mm-a2cq',
    '   开会的日子   ',
  ])('%s may be used', (password) => expect(passwordProblem(password, own)).toBeNull())

  test.each([
    ['short77', '只有 7 位'],
    ['七个汉字的密码', '只有 7 位'],
    ['zhujian.yewu-2026', '含有账号、姓名或系统名称'],
    ['my-LiMing-secret', '含有账号、姓名或系统名称'],
    ['我叫李明我的密码', '含有账号、姓名或系统名称'],
    ['Hepai-is-good', '含有账号、姓名或系统名称'],
    ['aaaaaaaaaa', '是同一段字符的重复'],
    ['abcabcabcabc', '是同一段字符的重复'],
    ['12345678', '是连续的键或数字'],
    ['qwertyuiop', '是连续的键或数字'],
    ['1qaz2wsx3edc', '是连续的键或数字'],
    ['asdfghjkl123', '是连续的键或数字'],
    ['19880214', '是一个日期'],
    ['1988-02-14', '是一个日期'],
    ['Admin@2026', '是常见的密码'],
    ['password123!', '是常见的密码'],
    ['woaizhongguo', '是常见的密码'],
    ['weirenminfuwu', '是常见的密码'],
    ['13807310086', '是常见的密码'],
    ['liverpool99', '是常见的密码'],
    ['Chocolate!', '是常见的密码'],
    ['woaini1314', '是常见的密码'],
    ['Zhang888888', '是常见的密码'],
    ['xuexiqiangguo', '是常见的密码'],
    ['1q2w3e4r5t', '是常见的密码'],
    ['147258369', '是常见的密码'],
  ])('%s is refused: %s', (password, why) => {
    const problem = passwordProblem(password, own)
    expect(problem).toBe(why)
  })

  test('sixty-four characters and more are allowed', () => {
    expect(passwordProblem('江山如画一时多少豪杰'.repeat(7).slice(0, 63) + '终', own)).toBeNull()
  })

  test('the list holds some thousands of words, none of them twice as a mistake of hand', () => {
    expect(commonWords.size).toBeGreaterThan(3000)
    expect([...commonWords].filter((word) => word !== word.toLowerCase())).toEqual([])
  })

  test('random letters and digits of twelve places are hardly ever refused', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('bcdfghjkmnpqrstvwxz23456789')),
      minLength: 12,
      maxLength: 40,
    })
    let refused = 0
    fc.assert(
      fc.property(letters, (password) => {
        if (passwordProblem(password, own) !== null) refused += 1
      }),
      { numRuns: 500 },
    )
    expect(refused).toBeLessThan(40)
  })
})
