import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { isMissing, errorCode } from "@convex-openapi/document/command-line";

let buffer = Buffer.allocUnsafeSlow(1 << 20);

/**
 * The bytes of a file, until the next call: hundreds of files are hashed in the memory of the largest of them.
 * @returns `undefined` where there is no file, or a folder.
 * @throws the error of the file system when it cannot be read.
 */
export function readBytes(path: string): Buffer | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(path, "r");
  } catch (error) {
    if (isNoFile(error)) return undefined;
    throw error;
  }
  try {
    const { size } = fstatSync(descriptor);
    // One byte more shows that a file has grown since.
    if (buffer.length <= size) buffer = Buffer.allocUnsafeSlow(2 * size + 1);
    let length = 0;
    for (;;) {
      const count = readSync(descriptor, buffer, length, buffer.length - length, null);
      if (count === 0) return buffer.subarray(0, length);
      length += count;
      if (length === buffer.length) {
        const larger = Buffer.allocUnsafeSlow(2 * length);
        buffer.copy(larger);
        buffer = larger;
      }
    }
  } catch (error) {
    if (isNoFile(error)) return undefined;
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

function isNoFile(error: unknown): boolean {
  return isMissing(error) || errorCode(error) === "EISDIR";
}
