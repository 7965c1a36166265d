const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

/** Name of the stream that holds an encrypted package ([MS-OFFCRYPTO] 2.3.4.4), as the directory of the container has it. */
const ENCRYPTED_STREAM = "EncryptedPackage".split("").join("\0");

/** Whether an OLE container is a password-protected Office package (.docx, .xlsx) and not an old document. */
export function isEncryptedPackage(bytes: Uint8Array): boolean {
  return (
    OLE_MAGIC.every((value, index) => bytes[index] === value) &&
    new TextDecoder("latin1").decode(bytes).includes(ENCRYPTED_STREAM)
  );
}
