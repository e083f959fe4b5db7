import { basename, join } from "node:path";
import type { Contender, Job } from "../compare-contenders.ts";
import { openapiTypescript, packageFolder, packageVersion } from "../repository.ts";

/**
 * The generators that ours is compared with, each started once per spec as its command is from a shell.
 * The first, openapi-typescript, is what the bars are set against.
 *
 * @param folder Where they work and write; each has files and folders of its own.
 */
export function peersFor(specs: readonly string[], folder: string): Contender[] {
  return [
    {
      ...peer("openapi-typescript", "CLI (types only)", specs, folder, (spec) => [
        openapiTypescript,
        spec,
        "--output",
        join(folder, `${basename(spec)}-types.ts`),
      ]),
      refusalIn: (output) => firstMatch(output, /^.*\berror\b:?\s*(.+)$/im),
    },
    {
      ...peer("@hey-api/openapi-ts", "(types, SDK, fetch client)", specs, folder, (spec) =>
        heyApiCommand(spec, join(folder, `${basename(spec)}-hey-api`)),
      ),
      refusalIn: (output) => firstMatch(output, /^.*\berror\b:?\s*(.+)$/im),
    },
    {
      ...peer("@redocly/cli", "generate-client (types, client)", specs, folder, (spec) => [
        join(packageFolder("@redocly/cli"), "bin/cli.js"),
        "generate-client",
        spec,
        "--output",
        join(folder, `${basename(spec)}-redocly.ts`),
      ]),
      refusalIn: (output) => firstMatch(output, /^- (.+)$/m),
    },
  ];
}

/** What follows `node` to generate the types, functions and fetch client of hey-api. */
export function heyApiCommand(spec: string, out: string): string[] {
  return [
    join(packageFolder("@hey-api/openapi-ts"), "bin/run.js"),
    "--input",
    spec,
    "--output",
    out,
    "--plugins",
    "@hey-api/typescript",
    "@hey-api/sdk",
    "@hey-api/client-fetch",
    "--no-log-file",
    "--silent",
  ];
}

/** Neither asks the network for a newer version nor reports its use. */
const offline = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };

function peer(
  packageName: string,
  what: string,
  specs: readonly string[],
  cwd: string,
  wordsFor: (spec: string) => readonly string[],
): Pick<Contender, "name" | "jobs"> {
  const runs = specs.length === 1 ? "" : `, ${specs.length} runs`;
  return {
    name: `${packageName} ${packageVersion(packageName)} ${what}${runs}`,
    jobs: specs.map((spec): Job => ({
      input: basename(spec),
      words: wordsFor(spec),
      cwd,
      env: offline,
    })),
  };
}

/** The part of the output that says why; its last line when no part does. */
function firstMatch(output: string, reason: RegExp): string {
  return reason.exec(output)?.[1] ?? output.trim().split("\n").at(-1) ?? "";
}
