/**
 * `node scripts/name-repository.ts`: says in every package that is published which repository it is built from, and
 * prints it. npm refuses a statement of provenance for a package whose `repository` is another one than that of the
 * workflow, so it is taken from the workflow and stands nowhere else.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const server = process.env["GITHUB_SERVER_URL"] ?? "";
const name = process.env["GITHUB_REPOSITORY"] ?? "";
if (!URL.canParse(server) || !/^[^/]+\/[^/]+$/.test(name)) {
  console.error("GITHUB_SERVER_URL and GITHUB_REPOSITORY have to be set");
  process.exit(2);
}

const url = `git+${new URL(`/${name}.git`, server).href}`;
for (const path of globSync("packages/*/package.json").sort()) {
  const manifest = JSON.parse(readFileSync(path, "utf8")) as { readonly private?: boolean };
  if (manifest.private === true) continue;
  const repository = { type: "git", url, directory: dirname(path).replaceAll("\\", "/") };
  writeFileSync(path, `${JSON.stringify({ ...manifest, repository }, undefined, 2)}\n`);
  console.log(`${repository.directory} ${url}`);
}
