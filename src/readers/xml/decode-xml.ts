import { ZipingError } from "../../document/ziping-error.js";

/** The encoding that an XML declaration names, e.g. <?xml version="1.0" encoding="UTF-8"?> */
const DECLARED_ENCODING = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/u;

/**
 * The text of an XML part: by its byte order mark, else as its declaration says, else UTF-8 (XML 1.0, appendix F).
 *
 * @throws ZipingError `CORRUPT` where the bytes are no text in that encoding.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const encoding = markedEncoding(bytes) ?? declaredEncoding(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ZipingError("CORRUPT", `${part} 的字符编码（${encoding}）有误。请用 Word 或 WPS 打开并另存后再试。`, {
      cause: error,
    });
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return DECLARED_ENCODING.exec(start)?.[1] ?? "utf-8";
}
