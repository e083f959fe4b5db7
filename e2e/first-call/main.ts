/**
 * `pnpm --filter @convex-openapi/e2e first-call`: what it takes from an empty project with a description to a first call
 * that compiles, for this generator and its peers, written into `docs/comparison.md`. The packages of this repository
 * come from a registry of this machine that they are published to, all others through it from the registry that npm is
 * set to.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { conditions, writeSection } from "../../scripts/measured-section.ts";
import { startRegistry } from "../packed/start-registry.ts";
import { runToSuccess } from "../packed/run-process.ts";
import { contenders, ownTarballs } from "./contenders.ts";
import { tryContender, type Attempt } from "./try-contender.ts";

const compilers = ["5.9.3", "7.0.2"];
const folder = mkdtempSync(join(tmpdir(), "first-call-"));
try {
  const upstream = (
    await runToSuccess("npm", ["config", "get", "registry"], { cwd: folder })
  ).trim();
  await using registry = await startRegistry(folder, upstream);
  for (const tarball of ownTarballs()) {
    await runToSuccess("npm", ["publish", "--registry", registry.url, tarball], {
      cwd: folder,
      env: registry.env,
    });
  }
  const rows: string[] = [];
  for (const contender of contenders) {
    // Fills npm's cache, so that no row is about the network.
    await tryContender(contender, { folder, env: registry.env, compiler: "5.9.3" });
    for (const compiler of compilers) {
      const place = { folder, env: registry.env, compiler };
      rows.push(
        row(
          contender.name,
          contender.commands.length,
          compiler,
          await tryContender(contender, place),
        ),
      );
    }
  }
  const table = [
    "| generator | commands | TypeScript | to a first call that compiles | CPU s | installed |",
    "| --- | --: | --- | --: | --: | --: |",
    ...rows,
  ].join("\n");
  const markdown = `${conditions()}\n\n${table}`;
  writeSection("docs/comparison.md", "first-call", markdown);
  console.log(markdown);
} finally {
  rmSync(folder, { recursive: true });
}

function row(name: string, commands: number, compiler: string, attempt: Attempt): string {
  const seconds =
    attempt.failure === undefined
      ? `${attempt.wallSeconds.toFixed(1)} s`
      : `none: ${attempt.failure}`;
  const size = `${attempt.packages} packages, ${(attempt.bytes / 1e6).toFixed(1)} MB`;
  return `| ${[name, commands, compiler, seconds, attempt.cpuSeconds.toFixed(1), size].join(" | ")} |`;
}
