import { useNavigate } from '@tanstack/react-router'
import { Button, ButtonLink } from '../../../design/button.tsx'
import { downloadUrl } from '../../../platform/call.ts'
import { useMay } from '../../../platform/session.tsx'
import { words } from '../strings/zh-CN.ts'

export function PeopleActions({ organizationId }: { organizationId: string | undefined }) {
  const navigate = useNavigate()
  const mayManage = useMay('people.manage')
  const mayExport = useMay('people.import') && organizationId !== undefined
  return (
    <>
      {mayExport ? (
        <ButtonLink
          href={downloadUrl('imports.exportSpreadsheet', { kind: 'roster', underId: organizationId })}
          title={words.exportNote}
          download
        >
          {words.exportList}
        </ButtonLink>
      ) : null}
      {mayManage ? (
        <Button look="primary" onClick={() => void navigate({ to: '/people/new', search: { organizationId } })}>
          {words.add}
        </Button>
      ) : null}
    </>
  )
}
