import { describe, expect, it } from 'vitest'
import type { DeviceDraft, DraftDoors, ServerDraft } from './draft-keeper.ts'
import { DraftKeeper, draftToGoOnFrom, markOf } from './draft-keeper.ts'

type Answer = Awaited<ReturnType<DraftDoors['send']>>

/** A device, a server and a clock that only move when told to. */
function world(answer: () => Answer = () => ({ version: 1, savedAt: 'server' })) {
  const waiting: { run: () => void; at: number }[] = []
  const kept: DeviceDraft[] = []
  const sent: unknown[] = []
  let keys = 0
  let clock = 0
  const doors: DraftDoors = {
    now: () => 'device',
    newKey: () => `key-${String((keys += 1))}`,
    wait: (run, milliseconds) => {
      const one = { run, at: clock + milliseconds }
      waiting.push(one)
      return () => {
        const place = waiting.indexOf(one)
        if (place >= 0) waiting.splice(place, 1)
      }
    },
    keepOnDevice: (draft) => {
      kept.push(draft)
      return Promise.resolve(true)
    },
    dropFromDevice: () => {
      kept.length = 0
      return Promise.resolve()
    },
    send: (draft) => {
      sent.push(draft)
      return Promise.resolve(answer())
    },
  }
  const pass = async (milliseconds: number): Promise<void> => {
    clock += milliseconds
    for (const one of waiting.filter((each) => each.at <= clock)) {
      waiting.splice(waiting.indexOf(one), 1)
      one.run()
    }
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return { doors, kept, sent, pass }
}

describe('what is typed', () => {
  it('is on the device at once and on the server a few seconds later, once for many strokes', async () => {
    const { doors, kept, sent, pass } = world()
    const keeper = new DraftKeeper(doors, null)
    keeper.keep({ place: '会' })
    keeper.keep({ place: '会议室' })
    await pass(300)
    expect(kept.at(-1)).toMatchObject({ values: { place: '会议室' }, isOnServer: false })
    expect(keeper.current()).toEqual({ state: 'onDevice', at: 'device' })
    await pass(5_000)
    expect(sent).toEqual([{ content: { place: '会议室' }, sendKey: 'key-1', version: 0 }])
    expect(keeper.current()).toEqual({ state: 'saved', at: 'server' })
    keeper.keep({ place: '二楼' })
    await pass(5_000)
    expect(sent).toHaveLength(1)
    await pass(10_000)
    expect(sent).toHaveLength(2)
  })

  it('stays on the device while the server is out of reach, and goes when it is back', async () => {
    let isOnline = false
    const { doors, sent, pass } = world(() => (isOnline ? { version: 1, savedAt: 'server' } : null))
    const keeper = new DraftKeeper(doors, null)
    keeper.keep({ place: '会议室' })
    await pass(6_000)
    expect(keeper.current()).toEqual({ state: 'onDevice', at: 'device' })
    isOnline = true
    await keeper.flush()
    expect(sent).toHaveLength(2)
    expect(keeper.current().state).toBe('saved')
    await keeper.flush()
    expect(sent).toHaveLength(2)
  })

  it('never overwrites what another device saved later: the person chooses', async () => {
    const theirs: ServerDraft = { content: { place: '乙' }, sendKey: 'k', version: 4, savedAt: 'then' }
    let isTaken = true
    const { doors, sent, pass } = world(() => (isTaken ? { theirs } : { version: 5, savedAt: 'server' }))
    const keeper = new DraftKeeper(doors, null)
    keeper.keep({ place: '甲' })
    await pass(6_000)
    expect(keeper.current()).toEqual({ state: 'other', theirs })
    keeper.keep({ place: '甲甲' })
    await pass(60_000)
    expect(sent).toHaveLength(1)
    isTaken = false
    await keeper.keepMine()
    expect(sent.at(-1)).toMatchObject({ content: { place: '甲甲' }, version: 4 })
  })

  it('is sent with one key for the same words, with another for other words, and not again once it is recorded', async () => {
    const { doors, kept, sent, pass } = world()
    const keeper = new DraftKeeper(doors, null)
    keeper.keep({ place: '会议室' })
    expect(await keeper.keyFor('a')).toBe('key-1')
    expect(kept.at(-1)).toMatchObject({ sendKey: 'key-1', sentMark: 'a' })
    expect(await keeper.keyFor('a')).toBe('key-1')
    expect(await new DraftKeeper(doors, kept.at(-1) ?? null).keyFor('a')).toBe('key-1')
    expect(await keeper.keyFor('b')).toBe('key-2')
    await keeper.recorded()
    keeper.keep({ place: '别处' })
    await pass(60_000)
    expect([kept, sent]).toEqual([[], []])
  })
})

describe('where to go on', () => {
  const device: DeviceDraft = {
    ...{ values: { place: '本机' }, sendKey: 'd', sentMark: 'm', version: 1, savedAt: '1', isOnServer: false },
  }
  const server: ServerDraft = { content: { place: '服务器' }, sendKey: 's', version: 2, savedAt: '2' }

  it('is the device’s where its words never arrived, else the server’s, else nowhere', () => {
    expect(draftToGoOnFrom(device, server)?.values).toEqual({ place: '本机' })
    expect(draftToGoOnFrom({ ...device, isOnServer: true }, server)).toMatchObject({
      values: { place: '服务器' },
      version: 2,
    })
    expect(draftToGoOnFrom({ ...device, isOnServer: true }, null)).toBeNull()
    expect(draftToGoOnFrom(null, null)).toBeNull()
  })

  it('has marks that tell texts apart', () => {
    expect(markOf('会议记录')).toBe(markOf('会议记录'))
    expect(new Set(['', '一', '二', '一二', '二一'].map(markOf)).size).toBe(5)
  })
})
