import { expect, test } from 'vitest'
import { isPrivateAddress } from '../../../platform/outgoing/private-address.ts'
import { readRobotAddress } from './robot-address.ts'

const path = '/cgi-bin/webhook/send?key=1'
const inner = [
  ...['127.0.0.1', '127.1', '2130706433', '0x7f000001', '0177.0.0.1', '0x7f.1', '127.0.0.1:443', 'localhost'],
  ...['localhost.', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:0:0:1]', '0.0.0.0', '0'],
  ...['169.254.169.254', '[::ffff:169.254.169.254]', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376'],
  ...['10.0.0.1', '172.16.0.1', '192.168.1.1', '100.64.0.1', '[fd00::1]', '[fe80::1]', 'metadata.google.internal'],
  ...['１２７.0.0.1', '①②⑦.0.0.1', 'ⓛocalhost', '127。0。0。1', '127.0.0.1.nip.io', 'localtest.me'],
  ...['qyapi.weixin.qq.com.example.cn', 'qyapi.weixin.qq.com.', 'qyapi-weixin.qq.com', 'xqyapi.weixin.qq.com'],
  ...['qyapi.weixin.qq.com@127.0.0.1', 'user:pw@qyapi.weixin.qq.com', 'qyapi.weixin.qq.com:8443'],
  ...['qyapi.weixin.qq.com%00.example.cn', 'qyapi.weixin.qq.com%2eexample.cn', 'qyapi.weixin.qq.com#@127.0.0.1'],
  ...['127.0.0.1#qyapi.weixin.qq.com', '127.0.0.1?qyapi.weixin.qq.com', '127.0.0.1\\@qyapi.weixin.qq.com'],
]
const schemes = ['http', 'ftp', 'file', 'gopher', 'data', 'javascript', 'ws']

test('no spelling of another host is taken, and no other scheme', () => {
  const texts = [
    ...inner.map((host) => `https://${host}${path}`),
    ...schemes.map((scheme) => `${scheme}://qyapi.weixin.qq.com${path}`),
    ...['', 'qyapi.weixin.qq.com', `//qyapi.weixin.qq.com${path}`, 'https://', 'https://[::1'],
  ]
  expect(texts.length).toBeGreaterThanOrEqual(55)
  expect(texts.filter((text) => readRobotAddress('wecom', text, []).isGood)).toEqual([])
})

test('the two robots are known by host, path and key', () => {
  const good = (kind: 'wecom' | 'dingtalk', text: string) => readRobotAddress(kind, text, []).isGood
  expect(good('wecom', `https://qyapi.weixin.qq.com${path}`)).toBe(true)
  expect(good('wecom', `https://QYAPI.weixin.qq.com:443${path}`)).toBe(true)
  expect(good('dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=a')).toBe(true)
  expect(good('dingtalk', `https://qyapi.weixin.qq.com${path}`)).toBe(false)
  expect(readRobotAddress('wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=', [])).toMatchObject({
    reason: '地址里缺少 key',
  })
  expect(readRobotAddress('wecom', 'https://qyapi.weixin.qq.com/cgi-bin/gettoken?key=1', []).isGood).toBe(false)
})

test('what a name resolves to is refused when it is an inner address', () => {
  const inside = ['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0']
  const alsoInside = ['::1', '::', 'fe80::1', 'fd12::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', 'ff02::1', 'no address']
  expect([...inside, ...alsoInside].filter((one) => !isPrivateAddress(one))).toEqual([])
  expect(['8.8.8.8', '172.32.0.1', '2408:8756::1'].filter(isPrivateAddress)).toEqual([])
})
