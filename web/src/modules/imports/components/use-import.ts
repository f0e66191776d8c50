import type { ImportKind } from '@hepai/contract/imports'
import { useRef, useState } from 'react'
import type { Output } from '../../../platform/call.ts'
import { uploadFile } from '../../../platform/call.ts'
import { useWrite } from '../../../platform/use-call.ts'

export type ImportPreview = Output<'imports.previewImport'>
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
export function useImport(kind: ImportKind, underId: string): ImportRun {
  const [state, setState] = useState<State>(start)
  const stopper = useRef<AbortController | null>(null)
  const commitImport = useWrite('imports.commitImport')

  const upload = (file: File): void => {
    const control = new AbortController()
    stopper.current = control
    setState({ at: 'uploading', percent: 0 })
    uploadFile('imports.previewImport', { kind, underId, fileName: file.name }, file, {
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
    commitImport.mutateAsync({ previewId: preview.previewId }).then(
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
