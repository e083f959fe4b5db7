/**
 * `node scripts/version-packages.ts FILE`: gives every package of which a changeset tells its next version and its
 * changelog, and writes to FILE what a reviewer of the release reads. Gives a workflow the output `pending`: whether
 * there was anything to release.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { runToSuccess } from "./ci/run-command.ts";
import { addToSummary, setOutput } from "./ci/step-output.ts";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: node scripts/version-packages.ts FILE");
  process.exit(2);
}

const changesets = globSync(".changeset/*.md").filter((path) => basename(path) !== "README.md");
setOutput("pending", String(changesets.length > 0));
if (changesets.length === 0) {
  console.log("there is nothing to release");
  process.exit(0);
}

const before = versions();
runToSuccess(join("node_modules", ".bin", "changeset"), ["version"]);
for (const path of globSync("packages/*/CHANGELOG.md")) tidy(path);
const released = [...versions()].filter(([path, version]) => before.get(path) !== version);
const body = released.map(([path, version]) => releaseText(path, version)).join("\n\n");
writeFileSync(file, body);
addToSummary(body);
for (const [path, version] of released) console.log(`${dirname(path)} ${version}`);

/** The version of every package, by its manifest. */
function versions(): Map<string, string> {
  const paths = globSync("packages/*/package.json").sort();
  return new Map(paths.map((path) => [path, manifestOf(path).version]));
}

function manifestOf(path: string): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(path, "utf8")) as { name: string; version: string };
}

/** A changeset of ours has a comment that shows where a person writes; nobody writes into a changelog. */
function tidy(path: string): void {
  const text = readFileSync(path, "utf8");
  writeFileSync(
    path,
    text.replaceAll(/\n[ \t]*\n[ \t]*<!-- openapi-clients: .*? -->(?=[ \t]*\n)/g, ""),
  );
}

/** The newest part of the changelog of a package, under its name and version. */
function releaseText(path: string, version: string): string {
  const changelog = readFileSync(join(dirname(path), "CHANGELOG.md"), "utf8");
  const [, newest = ""] = changelog.split(/^## .*$/m);
  return `## ${manifestOf(path).name}@${version}\n\n${newest.replaceAll(/^###/gm, "####").trim()}`;
}
