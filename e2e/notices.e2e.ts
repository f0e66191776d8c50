import { expect } from '@playwright/test'
import { expectGoodAtBothSizes, expectGoodScreen, phone } from './support/screens.ts'
import { test } from './support/test.ts'

test('An office writes a notice, a secretary signs it on a phone from 待办, the office sees who has not and withdraws it', async ({
  people,
}) => {
  const title = `关于清查楼道堆物的通知（${String(Date.now())}）`
  const office = await people.as('zhujian.dangwei')
  await office.goto('/notices/sent')
  await expect(office.getByRole('heading', { level: 1, name: '通知签收' })).toBeVisible()
  await expect(office.getByText('党员责任区第四季度安排')).toBeVisible()
  await expectGoodAtBothSizes(office)
  await office.getByRole('link', { name: '写通知' }).click()
  await office.getByRole('button', { name: '发出' }).click()
  await expect(office.getByText('请写标题')).toBeVisible()
  await office.getByLabel('标题').fill(title)
  await office.getByLabel('正文').fill('请各支部本周内完成清查。\n发现的问题当场劝导清理。')
  await office.getByRole('button', { name: '全部支部书记' }).click()
  await office.getByRole('button', { name: '全部单位领导' }).click()
  await expectGoodAtBothSizes(office)
  await office.getByRole('button', { name: '发出' }).click()
  await expect(office.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(office.getByRole('region', { name: '签收情况' })).toContainText('未签收')

  const secretary = await people.as('zhujian.zhibu1')
  await secretary.setViewportSize(phone)
  await secretary.goto('/todo')
  await secretary.getByRole('link', { name: title }).click()
  await expect(secretary.getByText('发现的问题当场劝导清理。')).toBeVisible()
  await expectGoodScreen(secretary)
  const [pdf] = await Promise.all([
    secretary.waitForEvent('download'),
    secretary.getByRole('link', { name: '下载 PDF' }).click(),
  ])
  expect(pdf.suggestedFilename()).toContain('清查楼道堆物')
  await secretary.getByLabel('说明').fill('已通知各楼栋')
  await secretary.getByRole('button', { name: '签收', exact: true }).click()
  await expect(secretary.getByText('您已于')).toContainText('已通知各楼栋')
  await secretary.goto('/notices')
  await expect(secretary.getByRole('region', { name: '已签收和已撤回' })).toContainText(title)
  await expectGoodScreen(secretary)

  await office.reload()
  const receipts = office.getByRole('region', { name: '签收情况' })
  await expect(receipts).toContainText('已通知各楼栋')
  await office.getByRole('button', { name: '提醒未签收的人' }).click()
  await expect(receipts.getByText('提醒过')).toBeVisible()
  await expectGoodAtBothSizes(office)
  await office.getByRole('button', { name: '撤回', exact: true }).click()
  const asking = office.getByRole('dialog')
  await asking.getByLabel('原因').fill('与消防检查合并通知')
  await asking.getByRole('button', { name: '撤回' }).click()
  await expect(office.getByText('这份通知已撤回：与消防检查合并通知')).toBeVisible()

  await secretary.goto('/notices')
  await expect(secretary.getByRole('region', { name: '消息' })).toContainText('与消防检查合并通知')
})

test('A party office reminds a branch of what is due, the secretary hears of it by the bell; channels and robots are set', async ({
  people,
}) => {
  const office = await people.as('zhujian.dangwei')
  await office.goto('/todo')
  await office.getByRole('link', { name: /个支部本月还有应办/u }).click()
  await expect(office.getByRole('heading', { level: 1, name: '本月应办' })).toBeVisible()
  const branch = office.getByRole('region', { name: /第一党支部/u })
  const button = branch.getByRole('button', { name: /^提醒/u }).first()
  await button.click()
  await expect(branch.getByText(/已提醒/u).first()).toBeVisible()
  await expectGoodAtBothSizes(office)

  const secretary = await people.as('zhujian.zhibu1')
  await secretary.goto('/todo')
  await secretary.getByRole('link', { name: /消息，\d+ 条未读/u }).click()
  await expect(secretary.getByRole('region', { name: '消息' })).toContainText('提醒：第一党支部')

  await office.goto('/settings/reminders')
  await office.getByLabel('什么时候发邮件').selectOption({ label: '每个工作日一封' })
  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText('请填写接收邮件的地址')).toBeVisible()
  await office.getByLabel('接收邮件的地址').fill('dangwei@example.cn')
  await office.getByRole('button', { name: '保存' }).click()
  await expect(office.getByText('已保存', { exact: true })).toBeVisible()
  await office.getByRole('button', { name: '添加机器人' }).click()
  await office.getByLabel('名称').fill('党务工作群')
  await office.getByLabel('Webhook 地址').fill('https://127.0.0.1/cgi-bin/webhook/send?key=1')
  await office.getByRole('button', { name: '添加机器人' }).click()
  await expect(office.getByText('这个地址不能使用')).toBeVisible()

  const administrator = await people.as('sysadmin')
  await administrator.goto('/settings/reminders')
  await expect(administrator.getByRole('region', { name: '没有送达的' })).toBeVisible()
  await expectGoodAtBothSizes(administrator)
})
