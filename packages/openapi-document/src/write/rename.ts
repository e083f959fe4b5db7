import { renameSync } from "node:fs";
import { errorCode } from "../missing-file.ts";

/** How renaming is done: tests give their own. */
export interface RenameOptions {
  readonly platform?: NodeJS.Platform;
  readonly rename?: (from: string, to: string) => void;
  /** Waits that many milliseconds. */
  readonly wait?: (milliseconds: number) => void;
}

/** Waits between attempts, in milliseconds: 1.3 seconds in all. */
const waits = [10, 20, 40, 80, 150, 300, 700];

/** What Windows says while another program has a file open, such as a virus scanner that looks at a new file. */
const inUse: ReadonlySet<string | undefined> = new Set(["EACCES", "EBUSY", "EPERM"]);

/**
 * Renames a file over another one. On Windows that is refused while somebody has one of them open, which mostly ends
 * soon: it is tried again for a while.
 * @throws what `fs.renameSync` throws.
 */
export function renamePatiently(
  from: string,
  to: string,
  { platform = process.platform, rename = renameSync, wait = sleep }: RenameOptions = {},
): void {
  for (const milliseconds of platform === "win32" ? waits : []) {
    try {
      rename(from, to);
      return;
    } catch (error) {
      if (!inUse.has(errorCode(error))) throw error;
      wait(milliseconds);
    }
  }
  rename(from, to);
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
