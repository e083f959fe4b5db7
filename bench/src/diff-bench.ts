import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ourClients } from "./client-list.ts";
import { compareContenders, type Contender } from "./compare-contenders.ts";
import { toMarkdownTable } from "./contender-tables.ts";
import { builtAt } from "./diff/earlier-build.ts";
import {
  editFivefold,
  editProse,
  editWidely,
  removeOperations,
  removeProperty,
  writePair,
  type Edit,
} from "./diff/edited-specs.ts";
import { gitHubDescription, openapiClients, packageFolder, packageVersion } from "./repository.ts";

/** The commit whose `diff` the bars are set against. */
const earlier = "beefd92";

/** Two versions of one spec. */
interface Pair {
  readonly name: string;
  readonly spec: string;
  readonly edit: Edit;
}

/** `openapi-clients diff` of several pairs, beside what it was and beside Redocly's, in a table each. */
export function benchDiff(rounds: number): string {
  const { deployment } = ourClients();
  if (!deployment) throw new Error("clients.config.ts has no client named deployment");
  const { spec } = deployment;
  const pairs: readonly Pair[] = [
    { name: "a property gone: the compiler is asked", spec, edit: removeProperty },
    { name: "19 edits: the compiler is asked about most of it", spec, edit: editWidely },
    { name: "two paths gone: it is not asked", spec, edit: removeOperations },
    { name: "texts and limits: it is no longer asked", spec, edit: editProse },
    { name: "GitHub's description, five edits", spec: gitHubDescription, edit: editFivefold },
  ];
  return pairs.map((pair) => benchPair(pair, rounds)).join("\n\n");
}

function benchPair({ name, spec, edit }: Pair, rounds: number): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-diff-"));
  try {
    const files = [join(folder, "base.json"), join(folder, "head.json")] as const;
    writePair(spec, edit, files);
    const size = `${(statSync(files[1]).size / 1e6).toFixed(2)} MB`;
    const contender = (
      label: string,
      program: string,
      failOn: string,
      env: Record<string, string> = {},
    ): Contender => {
      const words = [program, "diff", ...files, "--format", "json", "--fail-on", failOn];
      return { name: label, jobs: [{ input: size, words, cwd: folder, env }] };
    };
    const contenders = [
      contender(`openapi-clients diff at ${earlier}`, builtAt(earlier), "never"),
      contender(
        `@redocly/cli ${packageVersion("@redocly/cli")} diff`,
        join(packageFolder("@redocly/cli"), "bin/cli.js"),
        "none",
        { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
      ),
      contender("openapi-clients diff", openapiClients, "never"),
    ];
    const table = toMarkdownTable(compareContenders(contenders, rounds));
    return `**${size}, ${name}**\n\n${table}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
