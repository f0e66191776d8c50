/** The path of the unit that an organisation belongs to: the second segment from the top; for the root its own. */
export const unitPathOf = (path: string): string => path.split('/').slice(0, 3).join('/').replace(/\/*$/, '/')

/** A person keeps a department only while it is of the same unit as the organisation. */
export const staysInUnit = (departmentPath: string, organizationPath: string): boolean =>
  departmentPath.startsWith(unitPathOf(organizationPath))
