/** Longer texts are prose, which hardly comes twice. */
const LONGEST_KEY = 64;
/** What is remembered is dropped as a whole at this size: labels of a form come again and again, those of others do not. */
const MOST_KEYS = 4096;

/** The same pure function of a text, with its answers for short texts kept: forms repeat their labels in every row and table. */
export function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const answers = new Map<string, { readonly answer: Value }>();
  return (text) => {
    if (text.length > LONGEST_KEY) return work(text);
    const known = answers.get(text);
    if (known !== undefined) return known.answer;
    const answer = work(text);
    if (answers.size >= MOST_KEYS) answers.clear();
    answers.set(text, { answer });
    return answer;
  };
}

/** The same pure function of something that never changes (a report, a table), worked out once for each, as long as it lives. */
export function rememberedOf<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const answers = new WeakMap<Key, { readonly answer: Value }>();
  return (key) => {
    const known = answers.get(key) ?? { answer: work(key) };
    answers.set(key, known);
    return known.answer;
  };
}

/** The same pure function of a text, with its last answer kept: several readers ask for one paragraph, one after the other. */
export function rememberedLast<Value>(work: (text: string) => Value): (text: string) => Value {
  let last: { readonly text: string; readonly answer: Value } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, answer: work(text) };
    return last.answer;
  };
}
