import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GeneratedFile } from "../emit/generated-file.ts";

/** How many characters a stash holds in memory: a run over some clients touches no temporary file. */
const MAX_HELD = 16_000_000;

/** A file whose text may wait elsewhere than in memory. */
export class StashedFile implements GeneratedFile {
  readonly name: string;
  #text: string | (() => string);

  constructor({ name, text }: GeneratedFile) {
    this.name = name;
    this.#text = text;
  }

  /** @throws the error of the file system when it cannot be read. */
  get text(): string {
    return typeof this.#text === "string" ? this.#text : this.#text();
  }

  /** Has the text read by a function from now on. */
  moveTo(read: () => string): void {
    this.#text = read;
  }
}

/** Files that wait until all of a run are known to be fine. Beyond a budget their texts wait in a temporary file. */
export class TextStash {
  #held = 0;
  #overflow: Overflow | undefined;
  readonly #budget: number;

  /** @param budget in characters. */
  constructor(budget: number = MAX_HELD) {
    this.#budget = budget;
  }

  /**
   * Keeps the texts of files until the stash is closed.
   * @throws the error of the file system.
   */
  keep(files: readonly StashedFile[]): void {
    for (const file of files) {
      const { text } = file;
      this.#held += text.length;
      if (this.#held <= this.#budget) continue;
      const overflow = (this.#overflow ??= new Overflow());
      const span = overflow.append(text);
      file.moveTo(() => overflow.read(span));
    }
  }

  /** Removes the temporary file. No file must be asked for its text after that. */
  close(): void {
    this.#overflow?.close();
    this.#overflow = undefined;
  }
}

/** Where a text stands in a file, in bytes. */
interface Span {
  readonly start: number;
  readonly length: number;
}

class Overflow {
  readonly #folder = mkdtempSync(join(tmpdir(), "openapi-clients-texts-"));
  readonly #descriptor = openSync(join(this.#folder, "texts"), "w+", 0o600);
  #end = 0;

  constructor() {
    // Elsewhere than on Windows an open file can be removed, so that none stays behind a process that is killed.
    if (process.platform !== "win32") rmSync(this.#folder, { recursive: true });
  }

  append(text: string): Span {
    const bytes = Buffer.from(text);
    const span = { start: this.#end, length: bytes.length };
    for (let done = 0; done < bytes.length;) {
      done += writeSync(this.#descriptor, bytes, done, bytes.length - done, span.start + done);
    }
    this.#end += bytes.length;
    return span;
  }

  read({ start, length }: Span): string {
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length;) {
      const count = readSync(this.#descriptor, bytes, done, length - done, start + done);
      if (count === 0) throw new Error(`${this.#folder} was cut short`);
      done += count;
    }
    return bytes.toString("utf8");
  }

  close(): void {
    closeSync(this.#descriptor);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
