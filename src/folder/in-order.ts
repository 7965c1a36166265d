/**
 * Works on items side by side and gives the results in the order of the items. At most `window` items are begun and not yet
 * taken by the caller, so that memory stays bounded however many there are and however slowly results are taken.
 *
 * @param work never rejects; `undefined` where nothing came of an item: it is passed over
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  work: (item: Item) => Promise<Result | undefined>,
  window: number,
): AsyncGenerator<Result> {
  const begun: Promise<Result | undefined>[] = [];
  const take = async function* (until: number): AsyncGenerator<Result> {
    while (begun.length > until) {
      const result = await begun.shift();
      if (result !== undefined) yield result;
    }
  };
  for await (const item of items) {
    begun.push(work(item));
    yield* take(window - 1);
  }
  yield* take(0);
}
