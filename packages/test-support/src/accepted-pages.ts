import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isUpdating } from "./expect-golden.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** What stands in a file of the repository; that is `text` from now on where `UPDATE_GOLDEN=1`. */
export async function acceptedPage(path: string, text: string): Promise<string> {
  const file = join(root, path);
  if (isUpdating) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return existsSync(file) ? readFile(file, "utf8") : "(there is no such page)";
}

/** The names of files in a folder besides some; none are left where `UPDATE_GOLDEN=1`. */
export async function otherPages(folder: string, names: readonly string[]): Promise<string[]> {
  const found = await readdir(join(root, folder));
  const others = found.filter((name) => !names.includes(name));
  if (!isUpdating) return others;
  for (const name of others) await rm(join(root, folder, name));
  return [];
}
