import { fstatSync, writeSync } from "node:fs";
import { errorCode } from "../missing-file.ts";

/** Writes some of the bytes, one at least, and says how many those were. */
export type DirectWrite = (bytes: Uint8Array) => number;

/**
 * An output of this process. A file or a pipe is written to directly, for Node's own stream to it loads forty modules;
 * only what may be a terminal takes that stream, and only once it is used.
 */
export class ProcessOutput {
  readonly #open: () => NodeJS.WriteStream;
  readonly #onError: (error: unknown) => void;
  #write: DirectWrite | undefined;
  #opened: NodeJS.WriteStream | undefined;

  /**
   * @param open gives Node's stream.
   * @param write `undefined` where that stream is needed.
   * @param onError takes what keeps the output from being written, once or more.
   */
  constructor(
    open: () => NodeJS.WriteStream,
    write: DirectWrite | undefined,
    onError: (error: unknown) => void,
  ) {
    this.#open = open;
    this.#write = write;
    this.#onError = onError;
  }

  /** Whether it is a terminal. */
  get isTTY(): boolean {
    return this.#write === undefined && this.#stream.isTTY;
  }

  /** How many characters a line of the terminal holds, `undefined` where it is none or does not say. */
  get columns(): number | undefined {
    if (this.#write !== undefined) return undefined;
    const { columns } = this.#stream;
    return columns === 0 ? undefined : columns;
  }

  /** Writes a text to its end. */
  write(text: string): void {
    if (this.#write === undefined) {
      this.#stream.write(text);
      return;
    }
    let rest: Uint8Array = Buffer.from(text);
    try {
      while (rest.length > 0) rest = rest.subarray(this.#write(rest));
    } catch (error) {
      if (errorCode(error) !== "EAGAIN") {
        this.#onError(error);
        return;
      }
      // A full pipe that another process made one that does not wait: the stream knows when there is room again.
      this.#write = undefined;
      this.#stream.write(rest);
    }
  }

  get #stream(): NodeJS.WriteStream {
    return (this.#opened ??= this.#open().on("error", this.#onError));
  }
}

/** The standard output or error of this process. See {@link ProcessOutput}. */
export function processOutput(
  name: "stdout" | "stderr",
  onError: (error: unknown) => void,
): ProcessOutput {
  const descriptor = name === "stdout" ? 1 : 2;
  const write: DirectWrite = (bytes) => writeSync(descriptor, bytes);
  const isDirect = isFileOrPipe(descriptor);
  return new ProcessOutput(() => process[name], isDirect ? write : undefined, onError);
}

/** Whether a descriptor is open and no terminal: a file, a pipe, or the socket that Node makes a pipe of. */
function isFileOrPipe(descriptor: number): boolean {
  try {
    return !fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}
