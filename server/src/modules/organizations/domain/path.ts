/** A path lists the segments from the root down and ends in '/', so that a prefix is a whole subtree. */
export const pathUnder = (parentPath: string, segment: string): string => `${parentPath}${segment}/`

/** Whether `path` is `root` or lies beneath it. */
export const isWithin = (path: string, root: string): boolean => path.startsWith(root)

/** What moving a subtree does to every path within: the part up to the moved root is replaced. */
export type PathChange = { readonly from: string; readonly to: string; readonly depthBy: number }

/** @param parentPath of the new parent, not within the moved organisation */
export function pathChange(path: string, segment: string, parentPath: string): PathChange {
  const to = pathUnder(parentPath, segment)
  return { from: path, to, depthBy: depthOf(to) - depthOf(path) }
}

/** The root has depth 1. */
export const depthOf = (path: string): number => path.split('/').length - 2
