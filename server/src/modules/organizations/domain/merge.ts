type Named = { readonly id: string; readonly name: string }

/** What a merge leaves in the history: on the ended organisation, on the one it went into, on each child that moved. */
export function mergeHistory(source: Named, target: Named, children: readonly Named[], newId: () => string) {
  const from = { id: source.id, text: source.name }
  const to = { id: target.id, text: target.name }
  return [
    { id: newId(), organizationId: source.id, change: 'merged' as const, to },
    { id: newId(), organizationId: target.id, change: 'merged' as const, from },
    ...children.map((child) => ({ id: newId(), organizationId: child.id, change: 'moved' as const, from, to })),
  ]
}
