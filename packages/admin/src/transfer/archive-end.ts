/**
 * Most that a ZIP file has after its directory: 22 bytes and a comment of at most 65,535, and 76 bytes
 * more for an archive of 4 GiB (APPNOTE 6.3, sections 4.3.14 to 4.3.16).
 */
const LONGEST_END = 22 + 65_535 + 76;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

/**
 * Appends a piece to the end of an archive that is kept to look at, and drops what is before that end.
 * The piece is copied, since whoever gets it may change it.
 */
export function appendToEnd(kept: Uint8Array, piece: Uint8Array): Uint8Array {
  const last = piece.subarray(-LONGEST_END);
  const before = kept.subarray(Math.max(0, kept.length + last.length - LONGEST_END));
  const end = new Uint8Array(before.length + last.length);
  end.set(before);
  end.set(last, before.length);
  return end;
}

/**
 * Whether a ZIP archive ends here: with the record that tells where its directory is, and the directory
 * right before it. An archive within the archive that ends here does not count, since its directory
 * would be elsewhere.
 *
 * @param end The last bytes, from {@link appendToEnd}.
 * @param length Number of all bytes.
 */
export function isArchiveEnd(end: Uint8Array, length: number): boolean {
  const view = new DataView(end.buffer, end.byteOffset, end.length);
  const start = length - end.length;
  const is = (signature: number, at: number): boolean =>
    at >= 0 && at + 4 <= end.length && view.getUint32(at, true) === signature;
  const long = (at: number): number => Number(view.getBigUint64(at, true));

  for (let at = end.length - 22; at >= 0; at--) {
    if (!is(END, at) || at + 22 + view.getUint16(at + 20, true) !== end.length) continue;
    if (!is(LOCATOR_64, at - 20)) {
      return view.getUint32(at + 12, true) + view.getUint32(at + 16, true) === start + at;
    }
    const record = long(at - 12) - start;
    return is(END_64, record) && long(record + 40) + long(record + 48) === start + record;
  }
  return false;
}
