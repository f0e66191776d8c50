import { OrganizationKind } from '@hepai/contract/organizations'
import { Gender, MemberKind } from '@hepai/contract/people'
import { z } from 'zod'

const field = z.string().nullable().optional()
const Columns = z.array(z.strictObject({ header: z.string(), field: z.string().nullable(), label: z.string() }))
const counts = { willAdd: z.int(), willChange: z.int(), willMove: z.int(), unchanged: z.int() }

const RosterRow = z.strictObject({
  row: z.int(),
  personId: field,
  name: z.string(),
  gender: Gender.nullable().optional(),
  ethnicity: field,
  idNumber: field,
  birthOn: field,
  education: field,
  degree: field,
  memberKind: MemberKind,
  branch: z.string(),
  department: field,
  post: field,
  joinedOn: field,
  confirmedOn: field,
  phone: field,
  partyPost: z.array(z.string()).optional(),
  partyPostFrom: z.array(z.string()).optional(),
})

const OrganizationRow = z.strictObject({
  row: z.int(),
  organizationId: z.string().nullable(),
  name: z.string(),
  kind: OrganizationKind,
  parent: field,
  shortName: field,
  uscc: field,
  nationalCode: field,
  establishedOn: field,
})

/** A read spreadsheet as it waits for its import, with what the preview promised. */
export const PreviewedFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('roster'), columns: Columns, records: z.array(RosterRow), ...counts }),
  z.strictObject({ kind: z.literal('organizations'), columns: Columns, records: z.array(OrganizationRow), ...counts }),
])
export type PreviewedFile = z.infer<typeof PreviewedFile>
