import { chromium } from '@playwright/test'
const [login, width, out, ...urls] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
const context = await browser.newContext({ viewport: { width: Number(width), height: Number(width) < 500 ? 844 : 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', baseURL: 'http://127.0.0.1:8108' })
const r = await context.request.post('/api/access.signIn', { data: { account: login, password: 'hepai-sample' } })
if (!r.ok()) console.log(await r.text())
const page = await context.newPage()
page.on('console', (m) => { if (m.type() === 'error') console.log('console', m.text()) })
page.on('pageerror', (e) => console.log('pageerror', e.message))
let i = 0
for (const url of urls) {
  const [path, act] = url.split('@@')
  await page.goto(path, { waitUntil: 'networkidle' })
  if (act) { await eval(`(async () => { ${act} })()`) ; await page.waitForTimeout(600) }
  i += 1
  if (process.env.PDF) { await page.pdf({ path: `${out}-${i}.pdf`, preferCSSPageSize: true, printBackground: true }) }
  else await page.screenshot({ path: `${out}-${i}.png`, fullPage: !process.env.CLIP })
}
await browser.close()
