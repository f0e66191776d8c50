import type { TaskView } from '@hepai/contract/planning-shapes'

/** One visible line of the list and the timetable. `level` counts from 1, as aria-level does. */
export type TreeRow = {
  readonly task: TaskView
  readonly level: number
  readonly hasChildren: boolean
  readonly isOpen: boolean
  /** False for an ancestor that is shown only because something beneath it was found. */
  readonly isMatch: boolean
  readonly position: number
  readonly siblings: number
}

export type Tree = {
  readonly roots: readonly TaskView[]
  readonly childrenOf: ReadonlyMap<string, readonly TaskView[]>
  readonly byId: ReadonlyMap<string, TaskView>
}

/** Siblings in their order; a task whose parent is gone counts as a root. */
export function treeOf(tasks: readonly TaskView[]): Tree {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const childrenOf = new Map<string, TaskView[]>()
  const roots: TaskView[] = []
  for (const task of [...tasks].sort(inOrder)) {
    if (task.parentId === null || !byId.has(task.parentId)) roots.push(task)
    else childrenOf.set(task.parentId, [...(childrenOf.get(task.parentId) ?? []), task])
  }
  return { roots, childrenOf, byId }
}

function inOrder(a: TaskView, b: TaskView): number {
  if (a.sort !== b.sort) return a.sort - b.sort
  if (a.startOn !== b.startOn) return a.startOn < b.startOn ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** The visible rows, depth first; a filter opens the way to what it finds. */
export function treeRows(
  tree: Tree,
  closed: ReadonlySet<string>,
  matches: (task: TaskView) => boolean = () => true,
  isFiltered = false,
): TreeRow[] {
  const found = isFiltered ? withMatch(tree, matches) : null
  const rows: TreeRow[] = []
  const visit = (tasks: readonly TaskView[], level: number) => {
    const shown = found === null ? tasks : tasks.filter((task) => found.has(task.id))
    shown.forEach((task, index) => {
      const children = tree.childrenOf.get(task.id) ?? []
      const isOpen = children.length > 0 && (found !== null || !closed.has(task.id))
      const isMatch = found === null || matches(task)
      rows.push({
        ...{ task, level, hasChildren: children.length > 0, isOpen, isMatch },
        ...{ position: index + 1, siblings: shown.length },
      })
      if (isOpen) visit(children, level + 1)
    })
  }
  visit(tree.roots, 1)
  return rows
}

/** Every match together with its ancestors. */
function withMatch(tree: Tree, matches: (task: TaskView) => boolean): Set<string> {
  const kept = new Set<string>()
  for (const task of tree.byId.values()) {
    if (!matches(task)) continue
    let current: TaskView | undefined = task
    while (current !== undefined && !kept.has(current.id)) {
      kept.add(current.id)
      current = current.parentId === null ? undefined : tree.byId.get(current.parentId)
    }
  }
  return kept
}

/** Everything beneath a task, without itself. */
export function descendantsOf(tree: Tree, id: string): TaskView[] {
  return (tree.childrenOf.get(id) ?? []).flatMap((child) => [child, ...descendantsOf(tree, child.id)])
}

export function siblingsOf(tree: Tree, task: TaskView): readonly TaskView[] {
  const parentId = task.parentId !== null && tree.byId.has(task.parentId) ? task.parentId : null
  return parentId === null ? tree.roots : (tree.childrenOf.get(parentId) ?? [])
}
