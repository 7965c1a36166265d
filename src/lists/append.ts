/** Adds items at the end of a list. `push(...items)` would fail on more than some hundred thousand. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
