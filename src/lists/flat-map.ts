/**
 * What `work` gives for each item, lists laid out: `items.flatMap(work)`, whose general form in V8 takes more than ten times as
 * long for lists as short as ours.
 */
export function flatMap<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Result | readonly Result[],
): Result[] {
  const results: Result[] = [];
  let index = 0;
  for (const item of items) {
    const found = work(item, index++);
    if (!isList(found)) results.push(found);
    else for (const each of found) results.push(each);
  }
  return results;
}

/** Lists joined into one. */
export function flat<Item>(lists: readonly (readonly Item[])[]): Item[] {
  return flatMap(lists, (list) => list);
}

function isList<Result>(found: Result | readonly Result[]): found is readonly Result[] {
  return Array.isArray(found);
}
