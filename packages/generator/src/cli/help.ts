import type { Command, CommandOption } from "./command.ts";

/** Options that every command takes. */
export const commonOptions: Readonly<Record<string, CommandOption>> = {
  debug: { summary: "print the stack trace of an unexpected error" },
  help: { summary: "print the help of a command" },
};

const exitCodes = `Exit codes: 0 fine, 1 findings (stale files, diagnostics, breaking changes), 2 wrong usage or config,
3 a spec or an overlay that cannot be read.`;

/** The help of the program. */
export function programHelp(commands: readonly Command[]): string {
  return `openapi-clients: from OpenAPI descriptions to TypeScript client packages

${commands.flatMap(usageLines).join("\n")}

${table(commands.map(({ name, summary }) => [name, summary]))}

${optionTable({ ...commonOptions, version: { summary: "print the version" } })}

${exitCodes}`;
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  return `openapi-clients ${command.name}: ${command.summary}

${usageLines(command).join("\n")}

${optionTable({ ...command.options, ...commonOptions })}

${exitCodes}`;
}

function usageLines({ name, usage }: Command): string[] {
  return usage.map((form) => `  openapi-clients ${`${name} ${form}`.trim()}`);
}

function optionTable(options: Readonly<Record<string, CommandOption>>): string {
  return table(
    Object.entries(options).map(([name, { value, summary }]) => [
      value === undefined ? `--${name}` : `--${name} ${value}`,
      summary,
    ]),
  );
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}
