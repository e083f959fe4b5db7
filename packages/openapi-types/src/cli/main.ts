import {
  type Command,
  diagnosticTables,
  type ExitCode,
  type LineOutput,
  type Program,
  rulesCommand,
  runProgram,
  type Surroundings,
  UsageError,
} from "@convex-openapi/document/command-line";
import { ownVersion } from "./own-version.ts";
import { planTypes, type TypesJob } from "./plan.ts";
import { ownKey, readRedoclyConfig, type RedoclyConfig } from "./redocly-config.ts";
import { runTypes } from "./run-types.ts";
import { idleSwitches } from "./switches.ts";
import { refusedOptions, settingsOf, typesOptions } from "./types-options.ts";

const typesCommand: Command = {
  name: "",
  summary: "make the types of descriptions",
  usage: [
    "FILE|URL|- [--output FILE] [OPTION]…",
    "FILE|'GLOB'… --output DIR/ [OPTION]…",
    "[NAME@VERSION…] [--redocly PATH] [OPTION]…",
  ],
  options: typesOptions,
  lenient: true,
  refused: refusedOptions,
  async run(words, context) {
    const { cwd, input, terminal } = context;
    const config = await readRedoclyConfig(words.value("redocly"), cwd);
    const jobs = planTypes({
      inputs: words.positionals,
      settings: settingsOf(words, cwd),
      config,
      cwd,
      hasInput: () => input?.isPiped() ?? false,
    });
    const checks = words.has("check");
    if (checks && jobs.some(({ output }) => output === undefined)) {
      throw new UsageError("--check compares with a file: --output FILE");
    }
    for (const note of notesOn(config, jobs)) say(note, terminal.error);
    return runTypes(jobs, checks, context);
  },
};

/** What a person may take to have an effect, and has none. */
function notesOn(config: RedoclyConfig | undefined, jobs: readonly TypesJob[]): string[] {
  const idle = new Set(jobs.flatMap(({ settings }) => idleSwitches(settings.switches)));
  if (config === undefined || config.ignored.length === 0) return [...idle];
  const { name, ignored } = config;
  const isMeant = ignored.some((key) => /(?:^|\.)x-openapi-?t[a-z]*$/i.test(key));
  const hint = isMeant ? `; write ${ownKey}` : "";
  return [`of ${name}, this has no effect on types: ${ignored.join(", ")}${hint}`, ...idle];
}

function say(note: string, output: LineOutput): void {
  output.line(`${output.paint("yellow", `${output.program}:`)} ${note}`);
}

/** `openapi-types`. */
const program: Program = {
  name: "openapi-types",
  packageName: "@convex-openapi/types",
  summary: "TypeScript types of OpenAPI descriptions, with the command line of openapi-typescript",
  findings: "stale files, errors in a description",
  version: ownVersion,
  commands: [
    typesCommand,
    rulesCommand("the diagnostics", () => Promise.resolve(diagnosticTables)),
  ],
};

/**
 * Runs `openapi-types` with the words that follow its name.
 * @param surroundings default: those of this process.
 * @returns the exit code: 0 fine, 1 findings, 2 wrong usage or config, 3 a document that cannot be read.
 */
export function main(argv: readonly string[], surroundings?: Surroundings): Promise<ExitCode> {
  return runProgram(program, argv, surroundings);
}
