import { inflateRawSync } from "node:zlib";
import type { ZipFile } from "./zip-writer.ts";

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/**
 * Reads the files of a zip archive, stored or deflated.
 * @throws Error when the bytes are no such archive.
 */
export function readZip(bytes: Uint8Array): ZipFile[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || buffer.readUInt32LE(end) !== endSignature) throw notAnArchive();
  const files: ZipFile[] = [];
  let position = buffer.readUInt32LE(end + 16);
  for (let count = buffer.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (buffer.readUInt32LE(position) !== entrySignature) throw notAnArchive();
    const nameLength = buffer.readUInt16LE(position + 28);
    const path = buffer.toString("utf8", position + 46, position + 46 + nameLength);
    if (!path.endsWith("/")) files.push({ path, content: readContent(buffer, position) });
    const extra = buffer.readUInt16LE(position + 30) + buffer.readUInt16LE(position + 32);
    position += 46 + nameLength + extra;
  }
  return files;
}

function readContent(buffer: Buffer, entry: number): Uint8Array {
  const method = buffer.readUInt16LE(entry + 10);
  const size = buffer.readUInt32LE(entry + 20);
  const local = buffer.readUInt32LE(entry + 42);
  const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  const stored = buffer.subarray(start, start + size);
  if (method === 0) return new Uint8Array(stored);
  if (method === 8) return new Uint8Array(inflateRawSync(stored));
  throw new Error(`The archive uses compression method ${method}, which is not supported.`);
}

function notAnArchive(): Error {
  return new Error("The file is not a zip archive.");
}
