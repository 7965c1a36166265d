import { NATIVE_ZLIB } from "./native-zlib.js";

const TABLE: Uint32Array = Uint32Array.from({ length: 256 }, (_unused, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320;
  return value;
});

/** The CRC-32 of zip files (ISO 3309), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  return NATIVE_ZLIB?.crc32(bytes) ?? plainCrc32(bytes);
}

/** The same without Node. */
export function plainCrc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  while (at < bytes.length) crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at++] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
