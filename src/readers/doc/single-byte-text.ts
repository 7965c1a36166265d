/** What Windows-1252 has at 0x80 to 0x9F; its other characters have their numbers of Unicode. */
const HIGH_CONTROLS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** Text of one byte a character (MS-DOC 2.9.73). Not by TextDecoder: in some versions of Node it leaves “ and — out. */
export function singleByteText(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) {
    text += byte >= 0x80 && byte < 0xa0 ? HIGH_CONTROLS.charAt(byte - 0x80) : String.fromCharCode(byte);
  }
  return text;
}
