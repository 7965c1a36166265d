// Damage to PDFs: objects lost, doubled, pointing at themselves; dictionaries and content streams garbled, also compressed ones.
import { Buffer } from "node:buffer";
import { unzlibSync, zlibSync } from "fflate";
import { BYTE_MUTATIONS } from "./mutate-bytes.mjs";
import { ODD_NUMBERS } from "./random.mjs";

const OBJECT = /(\d+) 0 obj\b[\s\S]+?endobj/gu;
const REFERENCE = /\b\d+ 0 R\b/gu;

const asText = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
const asBytes = (text) => new Uint8Array(Buffer.from(text, "latin1"));

const onObjects = (change) => (bytes, random) => {
  const text = asText(bytes);
  const objects = [...text.matchAll(OBJECT)];
  if (objects.length === 0) return bytes;
  const picked = random.pick(objects);
  const [before, after] = [text.slice(0, picked.index), text.slice(picked.index + picked[0].length)];
  const changed = before + change(picked[0], random, objects) + after;
  return asBytes(random.chance(0.7) ? withTable(changed) : changed);
};

const dropObject = onObjects(() => "");
const doubleObject = onObjects((object) => `${object}\n${object}`);
const swapObject = onObjects((object, random, objects) => {
  const other = random.pick(objects)[0];
  return object.slice(0, object.indexOf("obj")) + other.slice(other.indexOf("obj"));
});
const ownReference = onObjects((object, random) => {
  const own = `${object.slice(0, object.indexOf(" "))} 0 R`;
  return object.replace(REFERENCE, (reference) => (random.chance(0.6) ? own : reference));
});
const otherReference = onObjects((object, random, objects) =>
  object.replace(REFERENCE, (reference) => (random.chance(0.6) ? `${random.pick(objects)[1]} 0 R` : reference)),
);
const oddNumber = onObjects((object, random) =>
  inHead(object, (head) =>
    head.replace(/(?<=[\s[/])-?\d+(?:\.\d+)?(?=[\s\]/>])/gu, (number) =>
      random.chance(0.3) ? random.pick(ODD_NUMBERS) : number,
    ),
  ),
);
const oddName = onObjects((object, random) =>
  inHead(object, (head) => {
    const names = head.match(/\/[A-Za-z]\w*/gu) ?? [];
    return head.replace(/\/[A-Za-z]\w*/gu, (name) =>
      random.chance(0.2) ? random.pick([...names, "/X", "/__proto__", "/Type", "/Kids"]) : name,
    );
  }),
);
const cutStream = onObjects((object, random) => {
  const [head, stream, tail] = streamOf(object);
  return stream === undefined
    ? object.slice(0, random.below(object.length))
    : head + stream.slice(0, random.below(stream.length)) + tail;
});
/** Damages the content of a stream, unpacked and packed again where it is compressed. */
const inStream = onObjects((object, random) => {
  const [head, stream, tail] = streamOf(object);
  if (stream === undefined) return object;
  const isPacked = head.includes("/FlateDecode") && !head.includes("/DecodeParms");
  const unpacked = isPacked ? unpack(stream) : stream;
  if (unpacked === undefined || unpacked.length === 0) return object;
  const changed = random.chance(0.7) ? garbleOperators(unpacked, random) : garbleBytes(unpacked, random);
  const packed = isPacked ? asText(zlibSync(asBytes(changed), { level: 1 })) : changed;
  return head.replace(/\/Length \d+(?! 0 R)/u, `/Length ${packed.length}`) + packed + tail;
});

/** Changes of a PDF: `(bytes, random, another file's bytes) => bytes`. */
export const PDF_MUTATIONS = {
  dropObject, doubleObject, swapObject, ownReference, otherReference, oddNumber, oddName, cutStream, inStream, inStreamAgain: inStream,
}; // prettier-ignore

function inHead(object, change) {
  const at = object.indexOf("stream");
  return at < 0 ? change(object) : change(object.slice(0, at)) + object.slice(at);
}

function streamOf(object) {
  const match = /stream\r?\n/u.exec(object);
  const end = object.lastIndexOf("endstream");
  if (match === null || end < match.index) return [object];
  const start = match.index + match[0].length;
  return [object.slice(0, start), object.slice(start, end), object.slice(end)];
}

function unpack(stream) {
  try {
    return asText(unzlibSync(asBytes(stream)));
  } catch {
    return undefined;
  }
}

const OPERATORS = [
  "q",
  "Q",
  "BT",
  "ET",
  "cm",
  "re",
  "f",
  "S",
  "Tj",
  "TJ",
  "Tf",
  "Td",
  "Tm",
  "T*",
  "Do",
  "gs",
  "BMC",
  "EMC",
  "W",
  "n",
  "BI",
  "ID",
  "EI",
  "h",
  "l",
  "m",
  "[",
  "]",
  "<<",
  ">>",
  "(",
  ")",
];

function garbleOperators(content, random) {
  const tokens = content.split(/(?<=\s)/u);
  for (let left = 1 + random.below(12); left > 0; left--) {
    const at = random.below(tokens.length);
    const [from, to] = random.stretch(tokens.length, 30);
    random.pick([
      () => tokens.splice(at, 1),
      () => tokens.splice(at, 0, `${random.pick(OPERATORS)} `),
      () => (tokens[at] = `${random.pick(ODD_NUMBERS)} `),
      () => tokens.splice(at, 0, ...tokens.slice(from, to)),
      () => tokens.splice(from, to - from),
      () =>
        tokens.splice(
          at,
          0,
          ...Array.from(
            { length: 1 + random.below(2000) },
            () => `${random.pick(["q", "BT", "[", "<<", "/Artifact BMC", "("])} `,
          ),
        ),
    ])();
    if (tokens.length === 0) return "";
  }
  return tokens.join("");
}

function garbleBytes(content, random) {
  const bytes = asBytes(content);
  return asText(random.pick(Object.values(BYTE_MUTATIONS))(bytes, random, bytes));
}

/** Writes a new table of objects at the end, so that readers need not piece the file together; as it is where it has no trailer. */
function withTable(text) {
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/u.exec(text)?.[1];
  if (trailer === undefined) return text;
  const body = text.slice(0, text.lastIndexOf("xref\n0") < 0 ? text.length : text.lastIndexOf("xref\n0"));
  const places = new Map([...body.matchAll(/(\d{1,7}) 0 obj\b/gu)].map(({ 1: number, index }) => [Number(number), index]));
  const last = Math.max(0, ...places.keys());
  if (last > 100_000) return text;
  const lines = Array.from({ length: last + 1 }, (_, number) =>
    places.has(number) ? `${String(places.get(number)).padStart(10, "0")} 00000 n \n` : "0000000000 65535 f \n",
  );
  const fitting = trailer.replace(/\/Size \d+/u, `/Size ${last + 1}`).replace(/\/Prev \d+/u, "");
  return `${body}xref\n0 ${last + 1}\n${lines.join("")}trailer\n${fitting}\nstartxref\n${body.length}\n%%EOF\n`;
}
