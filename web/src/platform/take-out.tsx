import { Icon } from '../design/icons.tsx'
import type { DownloadName, Input } from './call.ts'
import { FileButton } from './file-button.tsx'
import { words } from './strings/zh-CN.ts'

/** Everything that the filters of a list leave, as a spreadsheet. */
export function TakeOut<N extends DownloadName>({ name, input }: { name: N; input: Input<N> }) {
  return (
    <span className="hp-screen-only">
      <FileButton
        {...{ name, input }}
        look="quiet"
        label={words.takeOut}
        title={words.takeOutHelp}
        icon={<Icon name="takeOut" size={16} />}
      />
    </span>
  )
}
