import { crc32 } from "node:zlib";

/** A file in an archive. */
export interface ZipFile {
  /** With `/` between folders. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** Writes a zip archive without compression (ZIP application note, sections 4.3.7, 4.3.12, 4.3.16). */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, content } of files) {
    const name = Buffer.from(path);
    const common = entryFields(content, name.byteLength);
    const local = Buffer.concat([uint32(0x04034b50), common, name]);
    directory.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(20),
        common,
        // No comment, disk 0, no attributes.
        new Uint8Array(10),
        uint32(offset),
        name,
      ]),
    );
    parts.push(local, content);
    offset += local.byteLength + content.byteLength;
  }
  const central = Buffer.concat(directory);
  const count = uint16(files.length);
  const end = [
    uint32(0x06054b50),
    uint32(0),
    count,
    count,
    uint32(central.byteLength),
    uint32(offset),
  ];
  return new Uint8Array(Buffer.concat([...parts, central, ...end, uint16(0)]));
}

/** Version, flags, method, time, date, checksum, both sizes, lengths of name and extra field. */
function entryFields(content: Uint8Array, nameLength: number): Uint8Array {
  const size = uint32(content.byteLength);
  const noTime = Buffer.concat([uint16(0), uint16(0x21)]);
  return Buffer.concat([
    uint16(20),
    uint16(0),
    uint16(0),
    noTime,
    uint32(crc32(content)),
    size,
    size,
    uint16(nameLength),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
