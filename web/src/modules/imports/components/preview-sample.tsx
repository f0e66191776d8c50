import { words } from '../strings/zh-CN.ts'
import type { ImportPreview } from './use-import.ts'

/** The first rows as they would be read. */
export function PreviewSample({ preview }: { preview: ImportPreview }) {
  return (
    <div className="hp-sample-rows" tabIndex={0} role="region" aria-label={words.sampleTitle}>
      <table className="hp-table">
        <caption className="hp-hidden">{words.sampleTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{words.sampleRow}</th>
            <th scope="col">{words.sampleAction}</th>
            {preview.columns.map((each) => (
              <th key={each.header} scope="col">
                {each.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sample.map((each) => (
            <tr key={each.row}>
              <td data-head={words.sampleRow}>{each.row}</td>
              <td data-head={words.sampleAction}>{words.actions[each.action]}</td>
              {each.cells.map((cell, place) => (
                <td key={`${place}`} data-head={preview.columns[place]?.label ?? ''}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
