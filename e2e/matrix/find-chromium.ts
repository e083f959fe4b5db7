import { execFileSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Chromium of this machine: `CHROMIUM_PATH`, one on the PATH, or Debian's, which is installed for it.
 *
 * @throws Error when there is none, and none can be installed.
 */
export function findChromium(): string {
  const found = onThisMachine();
  if (found !== undefined) return found;
  const script = join(import.meta.dirname, "install-chromium.sh");
  execFileSync("bash", [script], { stdio: ["ignore", "ignore", "inherit"] });
  const chromium = onThisMachine();
  if (chromium === undefined) throw new Error("there is no Chromium, and none could be installed");
  return chromium;
}

function onThisMachine(): string | undefined {
  const { CHROMIUM_PATH, PATH = "" } = process.env;
  const folders = PATH.split(delimiter);
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [CHROMIUM_PATH, ...onPath].find((path) => path !== undefined && isExecutable(path));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not to be run: either way not the one.
    return false;
  }
}
