/** What is special about an archive. */
interface ZipOptions {
  readonly comment?: string;
  /** With the end records of archives of 4 GiB and more. */
  readonly isLarge?: boolean;
}

/** Makes a ZIP archive of one file that is stored as it is. No checksum: nobody unpacks it. */
export function zipOf(
  name: string,
  content: Uint8Array,
  { comment = "", isLarge = false }: ZipOptions = {},
): Buffer {
  const file = Buffer.from(name);
  const local = record(0x04034b50, 30, (view) => {
    view.writeUInt32LE(content.length, 18);
    view.writeUInt32LE(content.length, 22);
    view.writeUInt16LE(file.length, 26);
  });
  const entry = record(0x02014b50, 46, (view) => {
    view.writeUInt32LE(content.length, 20);
    view.writeUInt32LE(content.length, 24);
    view.writeUInt16LE(file.length, 28);
  });
  const entries = Buffer.concat([local, file, content]);
  const directory = Buffer.concat([entry, file]);
  const large = [
    record(0x06064b50, 56, (view) => {
      view.writeBigUInt64LE(44n, 4);
      view.writeBigUInt64LE(BigInt(directory.length), 40);
      view.writeBigUInt64LE(BigInt(entries.length), 48);
    }),
    record(0x07064b50, 20, (view) => {
      view.writeBigUInt64LE(BigInt(entries.length + directory.length), 8);
    }),
  ];
  const end = record(0x06054b50, 22, (view) => {
    view.writeUInt32LE(isLarge ? 0xffffffff : directory.length, 12);
    view.writeUInt32LE(isLarge ? 0xffffffff : entries.length, 16);
    view.writeUInt16LE(comment.length, 20);
  });
  return Buffer.concat([entries, directory, ...(isLarge ? large : []), end, Buffer.from(comment)]);
}

function record(signature: number, length: number, fill: (view: Buffer) => void): Buffer {
  const view = Buffer.alloc(length);
  view.writeUInt32LE(signature, 0);
  fill(view);
  return view;
}
