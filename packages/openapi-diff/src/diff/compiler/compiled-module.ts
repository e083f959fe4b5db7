import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";

/**
 * Loads a CommonJS module as `require` does, with what V8 made of it in an earlier process. Node's own cache has only the
 * functions that were compiled when the module was loaded
 * (https://nodejs.org/api/module.html#module-compile-cache); this one has those that ran up to the end of the process,
 * of which a large module has thousands. Both are as good as new to V8 of another version or with other settings, which
 * refuses them (https://nodejs.org/api/vm.html#scriptcreatecacheddata).
 * @param cacheFolder where what was made is kept.
 * @throws what the module throws, and when it cannot be read.
 */
export function loadCompiled(file: string, cacheFolder: string): unknown {
  // V8 compares no more than the length. Packages are installed with the same time of change for all files and versions,
  // but nothing sets the time at which that was written down.
  const { ino, size, ctimeMs } = statSync(file);
  const stamp = Buffer.from(`${size} ${ctimeMs}`.padEnd(64));
  const cacheFile = join(cacheFolder, `openapi-clients-${ino}`);
  const kept = readIfThere(cacheFile);
  const isKept = kept?.subarray(0, stamp.length).equals(stamp) === true;
  const parameters = "exports, require, module, __filename, __dirname";
  const script = new Script(`(function (${parameters}) {${readFileSync(file, "utf8")}\n})`, {
    filename: file,
    ...(isKept && { cachedData: kept.subarray(stamp.length) }),
  });
  if (!isKept || script.cachedDataRejected === true) {
    process.once("exit", () => {
      keep(cacheFile, Buffer.concat([stamp, script.createCachedData()]));
    });
  }
  const module = { exports: {} };
  const run = script.runInThisContext() as (...values: readonly unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    // What cannot be read is made again.
    return undefined;
  }
}

/** Puts the file there as a whole, for other processes that may be about to read it. */
function keep(file: string, data: Buffer): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, data);
    renameSync(draft, file);
  } catch {
    // A full or read-only disk costs time in the next run, and nothing else.
    rmSync(draft, { force: true });
  }
}
