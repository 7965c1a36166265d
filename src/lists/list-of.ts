/** A list of `count` items, each made from its index: `Array.from({ length: count }, make)`, which V8 works out as for any object. */
export function listOf<Item>(count: number, make: (index: number) => Item): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < count; index++) items.push(make(index));
  return items;
}
