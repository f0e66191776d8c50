import type { ImportKind } from '@hepai/contract/imports'
import { useRef, useState } from 'react'
import type { Output } from '../../../platform/call.ts'
import { uploadFile } from '../../../platform/call.ts'
import { useWrite } from '../../../platform/use-call.ts'

/** What can be brought in; the ledger of activities goes to the module that keeps them. */
export type Importable = ImportKind | 'ledger'
export type ImportPreview = Omit<Output<'imports.previewImport'>, 'kind'>
export type ImportResult = Output<'imports.commitImport'>
type State =
  | { readonly at: 'start'; readonly failure: string | null }
  | { readonly at: 'uploading'; readonly percent: number }
  | {
      readonly at: 'preview'
      readonly preview: ImportPreview
      readonly isBusy: boolean
      readonly failure: string | null
    }
  | { readonly at: 'done'; readonly result: ImportResult }

const start: State = { at: 'start', failure: null }
const saidBy = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export type ImportRun = {
  readonly state: State
  readonly upload: (file: File) => void
  readonly stop: () => void
  readonly commit: () => void
  readonly restart: () => void
}

/** The steps of one import. Nothing is written before `commit`, so stopping and starting anew are always safe. */
export function useImport(kind: Importable, underId: string): ImportRun {
  const [state, setState] = useState<State>(start)
  const stopper = useRef<AbortController | null>(null)
  const commitImport = useWrite('imports.commitImport')
  const commitLedger = useWrite('activities.commitLedger')

  const upload = (file: File): void => {
    const control = new AbortController()
    stopper.current = control
    setState({ at: 'uploading', percent: 0 })
    send(kind, underId, file, {
      onProgress: (part) => setState({ at: 'uploading', percent: Math.round(part * 100) }),
      signal: control.signal,
    }).then(
      (preview) => setState({ at: 'preview', preview, isBusy: false, failure: null }),
      (error: unknown) => setState({ at: 'start', failure: saidBy(error) }),
    )
  }
  const commit = (): void => {
    if (state.at !== 'preview' || state.isBusy) return
    const { preview } = state
    setState({ ...state, isBusy: true })
    const write = kind === 'ledger' ? commitLedger : commitImport
    write.mutateAsync({ previewId: preview.previewId }).then(
      (result) => setState({ at: 'done', result }),
      (error: unknown) => setState({ at: 'preview', preview, isBusy: false, failure: saidBy(error) }),
    )
  }
  return {
    state,
    upload,
    commit,
    stop: () => stopper.current?.abort(),
    restart: () => setState(start),
  }
}

type Told = { readonly onProgress: (part: number) => void; readonly signal: AbortSignal }

function send(kind: Importable, underId: string, file: File, told: Told): Promise<ImportPreview> {
  const fileName = file.name
  return kind === 'ledger'
    ? uploadFile('activities.previewLedger', { underId, fileName }, file, told)
    : uploadFile('imports.previewImport', { kind, underId, fileName }, file, told)
}
