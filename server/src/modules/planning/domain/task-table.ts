/**
 * A list by task index read as a map by task id, in the order of the list. Building a `Map` of five thousand tasks anew took
 * a slip longer than moving them.
 *
 * @param indexById every id of the list and no other
 */
export function tableOf<Value>(
  indexById: ReadonlyMap<string, number>,
  values: readonly Value[],
): ReadonlyMap<string, Value> {
  return new TaskTable(indexById, values)
}

class TaskTable<Value> implements ReadonlyMap<string, Value> {
  readonly #indexById: ReadonlyMap<string, number>
  readonly #values: readonly Value[]

  constructor(indexById: ReadonlyMap<string, number>, values: readonly Value[]) {
    this.#indexById = indexById
    this.#values = values
  }

  get size(): number {
    return this.#values.length
  }

  has(id: string): boolean {
    return this.#indexById.has(id)
  }

  get(id: string): Value | undefined {
    const index = this.#indexById.get(id)
    return index === undefined ? undefined : this.#values[index]
  }

  forEach(visit: (value: Value, id: string, table: ReadonlyMap<string, Value>) => void): void {
    for (const [id, value] of this) visit(value, id, this)
  }

  keys(): MapIterator<string> {
    return this.#indexById.keys()
  }

  values(): MapIterator<Value> {
    return this.#values.values()
  }

  *entries(): MapIterator<[string, Value]> {
    const values = this.#values.values()
    for (const id of this.#indexById.keys()) {
      const next = values.next()
      if (next.done !== true) yield [id, next.value]
    }
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries()
  }
}
