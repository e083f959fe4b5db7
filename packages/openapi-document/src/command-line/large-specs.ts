import { statSync } from "node:fs";
import { resolve } from "node:path";
import { isUrl } from "../source-location.ts";

/**
 * How Node is set up to read megabytes, write or compare them and end. Such a run is over before code that V8's last
 * compiler improves has made up for the compiling, and before code that its middle compiler inlines has. What it builds
 * lives until its end: to search the old generation for garbage before there are 200 MB of it finds none, and a young
 * generation that starts small is collected a dozen times until it has grown, further than it must where nothing stops it.
 */
export const largeSpecSettings: readonly string[] = [
  "--no-turbofan",
  "--no-maglev-inlining",
  "--min-semi-space-size=16",
  "--max-semi-space-size=16",
  "--initial-old-space-size=200",
];

/** In bytes. On a smaller spec the settings save less than the start of a process costs. */
const large = 4_000_000;

/** A spec, as a path from a folder or as a URL. */
export interface SpecFile {
  readonly folder: string;
  readonly spec: string;
}

/** Whether some specs deserve a process with {@link largeSpecSettings}. */
export function areLarge(specs: readonly SpecFile[]): boolean {
  return specs.reduce((sum, spec) => sum + sizeOfSpec(spec), 0) >= large;
}

/** In bytes; 0 for a spec from the network. */
function sizeOfSpec({ folder, spec }: SpecFile): number {
  if (isUrl(spec)) return 0;
  try {
    return statSync(resolve(folder, spec)).size;
  } catch {
    // Reading it reports what is wrong with it.
    return 0;
  }
}
