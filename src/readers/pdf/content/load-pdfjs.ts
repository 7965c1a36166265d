import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** The pdf.js module, as far as this reader uses it. */
export type Pdfjs = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** Folders of pdf.js's own data, as file-system paths that end in a separator (a `file:` URL silently finds nothing). */
export interface PdfjsResources {
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
  readonly wasmUrl: string;
  readonly iccUrl: string;
}

let loading: Promise<Pdfjs> | undefined;

/**
 * Gives pdf.js, loaded on first use: it is large, and most runs need no PDF.
 *
 * pdf.js makes a `DOMMatrix` when it is imported and throws where neither a browser nor the optional package
 * `@napi-rs/canvas` provides one. Nothing is drawn here, so empty stand-ins do; they must stand before the import.
 */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= importQuietly();
  return loading;
}

/** Where pdf.js's CMaps, standard fonts and decoders lie in the installed package. */
export function findPdfjsResources(): PdfjsResources {
  const root = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const folder = (name: string): string => join(root, name) + sep;
  return {
    cMapUrl: folder("cmaps"),
    standardFontDataUrl: folder("standard_fonts"),
    wasmUrl: folder("wasm"),
    iccUrl: folder("iccs"),
  };
}

/** The address of the part of pdf.js that reads, which may run in a thread of its own. */
export function findPdfjsWorker(): string {
  return pathToFileURL(createRequire(import.meta.url).resolve("pdfjs-dist/legacy/build/pdf.worker.mjs")).href;
}

async function importQuietly(): Promise<Pdfjs> {
  for (const [name, standIn] of Object.entries(STAND_INS)) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: standIn, writable: true, configurable: true });
  }
  const { warn } = console;
  // The import warns about the missing canvas whatever `verbosity` says.
  console.warn = () => undefined;
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    console.warn = warn;
  }
}

class StandInMatrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;

  constructor([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[] = []) {
    [this.a, this.b, this.c, this.d, this.e, this.f] = [a, b, c, d, e, f];
  }
}

class StandIn {}

/** A font that is "loaded" at once. With it pdf.js need not compile every glyph's outline, which halves its time. */
class StandInFontFace {
  readonly loaded: Promise<this> = Promise.resolve(this);

  load(): Promise<this> {
    return this.loaded;
  }
}

const STAND_INS = { DOMMatrix: StandInMatrix, Path2D: StandIn, ImageData: StandIn, FontFace: StandInFontFace };
