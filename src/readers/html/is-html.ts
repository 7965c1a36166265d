/** How far into a file its tags are looked for, in bytes. */
const PROBE = 4096;
/** `<!DOCTYPE html>`, `<p class=`, `<table>`: how a page or a piece of one begins, after declarations and comments. */
const STARTS_AS_HTML =
  /^\s*(?:<[?!][^>]*>\s*)*<(?:html|head|body|meta|title|script|style|link|div|p|table|h[1-6]|span|center|font|ol|ul|br|section|article|main)[\s/>]/iu;
/** `<html xmlns:o=…>` or `<body>` further on: pages with something in front of them. */
const HOLDS_PAGE = /<(?:!doctype\s+html|html|body)[\s>]/iu;
/** `<?mso-application progid="Word.Document"?>`, `<w:wordDocument`: XML of Word 2003, which is no page. */
const WORD_XML = /<w:worddocument|mso-application/iu;
/** `From: <Saved by …>`: a file that begins with a header field. */
const STARTS_AS_MESSAGE = /^\s*[a-z-]{2,40}\s*:/iu;
/** `MIME-Version: 1.0` in the head of a web archive. */
const MIME_VERSION = /^MIME-Version\s*:/imu;
/** `Content-Type: multipart/related`, or a page with no parts around it. */
const MIME_PAGE = /content-type\s*:\s*(?:multipart\/|text\/html)/iu;
/** The starts of zip, PDF, RTF and OLE2 files: containers that may quote HTML. */
const CONTAINERS = ["PK", "%PDF", "{\\rtf", "\u00D0\u00CF\u0011\u00E0"];

/** Whether the bytes are a web page or a piece of one, whatever the file is called. */
export function isHtml(bytes: Uint8Array): boolean {
  const head = probe(bytes);
  if (CONTAINERS.some((mark) => head.startsWith(mark)) || WORD_XML.test(head)) return false;
  return STARTS_AS_HTML.test(head) || HOLDS_PAGE.test(head);
}

/** Whether the bytes are a web archive: a MIME message that carries a page (.mht, and .doc files that are one). */
export function isWebArchive(bytes: Uint8Array): boolean {
  const head = probe(bytes);
  return STARTS_AS_MESSAGE.test(head) && MIME_VERSION.test(head) && MIME_PAGE.test(head);
}

/** The first bytes as single characters, without a byte order mark; NULs go, so that UTF-16 shows its tags too. */
function probe(bytes: Uint8Array): string {
  const characters: string[] = [];
  for (const byte of bytes.subarray(byteOrderMarkLength(bytes), PROBE)) {
    if (byte !== 0) characters.push(String.fromCharCode(byte));
  }
  return characters.join("");
}

/** Length in bytes of the byte order mark of UTF-8 or UTF-16 that the file begins with, else 0. */
export function byteOrderMarkLength(bytes: Uint8Array): 0 | 2 | 3 {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 3;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) ? 2 : 0;
}
