/**
 * The code that an `llms.txt` shows as one module, which compiles if every line is true: each function has the
 * signature of its line, the data of its success is what stands behind it, and the first example is a call.
 *
 * @param from What exports the client.
 */
export function llmsModule(llms: string, from: string): string {
  const [start = "", operations = ""] = codeBlocks(llms);
  const lines = operations.split("\n").filter((line) => line !== "");
  const source = JSON.stringify(from);
  // Only what has no operations begins with a type.
  if (start.startsWith("import type")) {
    return start.replace(
      /^import type (.*) from .*;$/m,
      (_, names: string) => `export type ${names} from ${source};`,
    );
  }
  const types = namesIn(lines, listedTypes(llms));
  return [
    ...(lines.length > 0 ? [`import * as api from ${source};`] : []),
    ...(types.length > 0 ? [`import type { ${types.join(", ")} } from ${source};`] : []),
    start.replaceAll(/ from "[^"]*";/g, ` from ${source};`),
    "export { client };",
    ...(lines.length > 0 ? ["declare namespace written {"] : []),
    ...lines.map((line) => `  function ${line}`),
    ...(lines.length > 0 ? ["}", "export const functions: typeof written = api;"] : []),
    ...lines.flatMap((line, index) => dataCheck(line, index)),
    "",
  ].join("\n");
}

/** The names of the functions that an `llms.txt` lists, but for those that read pages or streams. */
export function llmsFunctions(llms: string): string[] {
  const [, operations = ""] = codeBlocks(llms);
  const lines = operations.split("\n").filter((line) => !isOfItems(line));
  return lines.flatMap((line) => /^[\w$]+/.exec(line) ?? []);
}

/** Whether a line is of a function that reads the items of an operation: from its pages, or from its stream. */
function isOfItems(line: string): boolean {
  return /; \/\/ (?:Pages \(|Stream: )/.test(line);
}

function codeBlocks(llms: string): string[] {
  return [...llms.matchAll(/^```ts\n([^]*?)^```$/gm)].map(([, code = ""]) => code);
}

/** Schemas with these names have two: that of the platform is not hidden where the other one is imported. */
const platformTypes =
  /^(?:Array(?:Buffer(?:View)?)|Blob|FormData|NonNullable|Partial|Pick|Promise|ReadableStream|Record|Required|Response|URLSearchParams|WithRequired)$/;

function listedTypes(llms: string): ReadonlySet<string> {
  const [, list = ""] = /^## Types\n([^]*)$/m.exec(llms) ?? [];
  const names = [...list.matchAll(/^- (.*)$/gm)].map(([, name = ""]) => name);
  return new Set(names.map((name) => (platformTypes.test(name) ? `${name}_` : name)));
}

/** The exported types that lines refer to: listed ones, and those that an operation or the client has. */
function namesIn(lines: readonly string[], listed: ReadonlySet<string>): string[] {
  const code = lines.join("\n").replaceAll(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""');
  const words = code
    .split("\n")
    .flatMap((line) => [
      ...line.replace(/(\/\/ data: .*?)\. .*| \/\/ (?:Pages \(|Stream: ).*/, "$1").matchAll(word),
    ])
    .map(([name]) => name);
  return [...new Set(words)].filter(
    (name) =>
      listed.has(name) ||
      (ofOperation.test(name) && name !== "Accept") ||
      (ofItems.test(name) &&
        lines.some((line) => isOfItems(line) || line.includes("StreamOptions"))),
  );
}

/** A name that is none of a property, a parameter or a function. */
const word = /(?<![\w$])[\p{L}_$][\p{L}\p{N}_$]*(?![\p{L}\p{N}_$]|\??:|\()/gu;
const ofItems = /^(?:Pages|EventStream|(?:Event)?StreamOptions|StreamResult)$/;
const ofOperation = /^(?:[A-Z].*(?:Init|Result|Success|Accept|Client)|CallOptions)$/;

function dataCheck(line: string, index: number): string[] {
  if (isOfItems(line)) return [];
  const [name = ""] = /^[\w$]+/.exec(line) ?? [];
  const [, data = "unknown"] = /\/\/ data: (.*?)\. /.exec(line) ?? [];
  const success = `api.${name.slice(0, 1).toUpperCase()}${name.slice(1)}Success`;
  return [
    `export const given${index}: ${data} = 0 as unknown as ${success};`,
    `export const taken${index}: ${success} = 0 as unknown as ${data};`,
  ];
}
