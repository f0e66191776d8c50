import { useState } from 'react'
import { Button } from '../design/button.tsx'
import { Icon } from '../design/icons.tsx'
import { showToast } from '../design/toast.tsx'
import { CallError } from './call-error.ts'
import { type DownloadName, fetchFile, type Input } from './call.ts'
import { handFile } from './hand-file.ts'
import { words } from './strings/zh-CN.ts'

/** Everything that the filters of a list leave, as a spreadsheet. */
export function TakeOut<N extends DownloadName>({ name, input }: { name: N; input: Input<N> }) {
  const [isBusy, setBusy] = useState(false)
  const takeOut = async () => {
    setBusy(true)
    try {
      const file = await fetchFile(name, input)
      handFile(file.content, file.name)
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      showToast(error.message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className="hp-screen-only">
      <Button
        look="quiet"
        title={words.takeOutHelp}
        icon={<Icon name="takeOut" size={16} />}
        isBusy={isBusy}
        onClick={() => void takeOut()}
      >
        {words.takeOut}
      </Button>
    </span>
  )
}
