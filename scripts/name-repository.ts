/**
 * `node scripts/name-repository.ts`: says in every package that is published which repository it is built from, where
 * its README stands there and where problems are reported, and prints it. npm refuses a statement of provenance for a package whose `repository` is another one than that of the
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

const home = new URL(`/${name}`, server).href;
const url = `git+${home}.git`;
for (const path of globSync("packages/*/package.json").sort()) {
  const manifest = JSON.parse(readFileSync(path, "utf8")) as { readonly private?: boolean };
  if (manifest.private === true) continue;
  const repository = { type: "git", url, directory: dirname(path).replaceAll("\\", "/") };
  const named = {
    ...manifest,
    homepage: `${home}/tree/HEAD/${repository.directory}#readme`,
    bugs: { url: `${home}/issues` },
    repository,
  };
  writeFileSync(path, `${JSON.stringify(named, undefined, 2)}\n`);
  console.log(`${repository.directory} ${url}`);
}
