import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Formats files with the Prettier that a project has, as its own check would ask for; without one, and for what its
 * `.prettierignore` names, they stay as they are.
 * @param folder where Prettier is looked for and runs.
 * @param files relative to the folder.
 * @returns what Prettier complained of, `""` where it did not.
 */
export async function formatFiles(folder: string, files: readonly string[]): Promise<string> {
  const program = prettierOf(folder);
  if (program === undefined || files.length === 0) return "";
  const words = [program, "--write", "--ignore-unknown", "--log-level=error", "--", ...files];
  return new Promise((resolve) => {
    execFile(process.execPath, words, { cwd: folder }, (error, _, stderr) => {
      resolve(error === null ? "" : stderr.trim() || error.message);
    });
  });
}

/** The program of an installed Prettier. It is run by Node, for what `.bin` has is a shell script on Windows. */
function prettierOf(folder: string): string | undefined {
  let manifest: string;
  try {
    manifest = createRequire(join(folder, "package.json")).resolve("prettier/package.json");
  } catch {
    return undefined;
  }
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as {
    bin: string | Readonly<Record<string, string>>;
  };
  const path = typeof bin === "string" ? bin : bin["prettier"];
  return path === undefined ? undefined : join(dirname(manifest), path);
}
