import { anyWord, wrapText } from "../wrap-text.ts";
import type { Command, CommandOption, Program } from "./command.ts";

/** Options that every command takes. */
export const commonOptions: Readonly<Record<string, CommandOption>> = {
  debug: { summary: "print the stack trace of an unexpected error" },
  help: { short: "h", summary: "print the help of a command" },
};

/** The option of a program itself, which goes for each of its commands. */
export const versionOption: CommandOption = { short: "v", summary: "print the version" };

function exitCodes({ findings }: Program): string {
  return `Exit codes: 0 fine, 1 findings (${findings}), 2 wrong usage or config, 3 a spec or an overlay that cannot be read.`;
}

/** The help of the program, in lines of at most `width` characters where words allow it. */
export function programHelp(program: Program, width: number): string {
  const { name, summary, commands } = program;
  const named = commands.filter((command) => command.name !== "");
  const own = commands.find((command) => command.name === "")?.options;
  const options = { ...own, ...commonOptions, version: versionOption };
  return [
    wrapped(`${name}: ${summary}`, width),
    commands.flatMap((command) => usageLines(name, command, width)).join("\n"),
    ...(named.length === 0
      ? []
      : [
          table(
            named.map((command) => [command.name, command.summary]),
            width,
          ),
        ]),
    optionTable(options, width),
    wrapped(exitCodes(program), width),
  ].join("\n\n");
}

/** The help of one command, in lines of at most `width` characters where words allow it. */
export function commandHelp(program: Program, command: Command, width: number): string {
  return `${wrapped(`${program.name} ${command.name}: ${command.summary}`, width)}

${usageLines(program.name, command, width).join("\n")}

${optionTable({ ...command.options, ...commonOptions }, width)}

${wrapped(exitCodes(program), width)}`;
}

function usageLines(program: string, { name, usage }: Command, width: number): string[] {
  return usage.flatMap((form) => {
    const words = [program, name, keptTogether(form, width - 6)].filter((word) => word !== "");
    return wrapText(`  ${words.join(" ")}`, width - 4, anyWord).map((line, index) =>
      (index === 0 ? line : `    ${line}`).replaceAll("\u00A0", " "),
    );
  });
}

/** A form in which what stands in brackets, and an option with its value, is one word where a line holds it. */
function keptTogether(form: string, room: number): string {
  let depth = 0;
  const parts = [""];
  for (const letter of form.replaceAll(/(--\S+) (?=[A-Z])/g, "$1\u00A0")) {
    if (letter === "[") depth += 1;
    if (letter === "]") depth -= 1;
    if (letter === " " && depth === 0) parts.push("");
    else parts.push(`${parts.pop()}${letter}`);
  }
  return parts
    .map((part) => (part.length <= room ? part.replaceAll(" ", "\u00A0") : part))
    .join(" ");
}

function optionTable(options: Readonly<Record<string, CommandOption>>, width: number): string {
  return table(
    Object.entries(options).map(([name, { value, short, summary }]) => [
      [
        ...(short === undefined ? [] : [`-${short},`]),
        `--${name}`,
        ...(value === undefined ? [] : [value]),
      ].join(" "),
      summary,
    ]),
    width,
  );
}

/** Two columns; where a name leaves too little room beside it, its text starts below it. */
function table(rows: readonly (readonly [string, string])[], width: number): string {
  const most = Math.floor(width * 0.4);
  const column = Math.min(Math.max(...rows.map(([left]) => left.length)), most);
  const indent = " ".repeat(column + 4);
  return rows
    .flatMap(([left, right]) => {
      const lines = wrapText(right, width - indent.length, anyWord).map((line) => indent + line);
      if (left.length > column) return [`  ${left}`, ...lines];
      const [first = "", ...more] = lines;
      return [`  ${left.padEnd(column)}  ${first.slice(indent.length)}`, ...more];
    })
    .join("\n");
}

function wrapped(text: string, width: number): string {
  return wrapText(text, width, anyWord).join("\n");
}
