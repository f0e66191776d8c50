import { words } from './strings/zh-CN.ts'

type Named = { readonly organizationName: string | null; readonly unitName: string | null }

/** Where a list spans units, many branches bear one name; the unit tells them apart. */
export const nameWithUnit = ({ organizationName, unitName }: Named): string =>
  organizationName === null || unitName === null ? (organizationName ?? '') : words.ofUnit(unitName, organizationName)
