import type { DragEvent, ReactNode } from 'react'
import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import './drop-file.css'

type Props = {
  /** Before the button; on a phone nothing can be dropped, so it must also read well there. */
  readonly prompt: string
  readonly choose: string
  readonly help: string
  /** As the `accept` of a file field. */
  readonly accept: string
  readonly isMany?: boolean
  readonly isFlat?: boolean
  readonly isReady?: boolean
  /** Words of a second button that opens the camera of a phone. */
  readonly camera?: string
  readonly onFiles: (files: readonly File[]) => void
  readonly children?: ReactNode
}

/** Takes files: dropped, chosen, or fresh from the camera. */
export function DropFile(props: Props) {
  const { prompt, choose, help, accept, isMany = false, isFlat = false, isReady = true, camera, onFiles } = props
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null): void => {
    const chosen = [...(files ?? [])].slice(0, isMany ? undefined : 1)
    if (isReady && chosen.length > 0) onFiles(chosen)
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div
      className={['hp-drop', isFlat ? 'hp-drop-flat' : '', isOver ? 'hp-drop-over' : ''].join(' ').trim()}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {props.children}
      <p>
        <span className="hp-drop-prompt">{prompt} </span>{' '}
        <Picker label={choose} look={isFlat ? 'plain' : 'primary'} {...{ accept, isMany, isReady, take }} />
        {camera === undefined ? null : (
          <span className="hp-drop-camera">
            {' '}
            <Picker
              label={camera}
              look="plain"
              accept="image/jpeg,image/png,image/webp"
              isCamera
              {...{ isReady, take }}
            />
          </span>
        )}
      </p>
      <p className="hp-quiet">{help}</p>
    </div>
  )
}

type PickerProps = {
  readonly label: string
  readonly look: 'primary' | 'plain'
  readonly accept: string
  readonly isMany?: boolean
  readonly isCamera?: boolean
  readonly isReady: boolean
  readonly take: (files: FileList | null) => void
}

function Picker({ label, look, accept, isMany = false, isCamera = false, isReady, take }: PickerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look={look} disabled={!isReady} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={isMany}
        {...(isCamera ? { capture: 'environment' as const } : {})}
        hidden
        aria-label={label}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </>
  )
}
