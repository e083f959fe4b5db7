import ts from "typescript";
import { compileAll, type compilers, type Project } from "./compile.ts";
import type { JsonObject, JsonValue } from "./json.ts";

/** Two texts of types to compare. */
export interface ComparedTexts {
  readonly ours: string;
  /** It can import `./ours.ts`. */
  readonly theirs: string;
  /** The types to compare, as `components["schemas"]["Pet"]`. */
  readonly types: readonly string[];
}

/** A type that does not fit the other one both ways. */
export interface Difference {
  /** One of {@link ComparedTexts.types}. */
  readonly type: string;
  /** The innermost reason that the compiler gives. */
  readonly why: string;
}

/**
 * What is compared of a description: what each schema, component and operation is.
 *
 * @param keyOf The key in `paths` that a path is looked up by.
 */
export function comparedTypes(
  spec: JsonObject,
  keyOf: (path: string) => string = (path) => path,
): string[] {
  return [...componentTypes(spec), ...pathTypes(spec, keyOf)];
}

/**
 * The types that do not fit one another both ways, or of which one alone is `any`, by the name of each pair of texts;
 * {@link noTypeScript} where theirs cannot be parsed.
 *
 * @throws Error where ours does not compile. Theirs need not: what is `any` inside of a type of theirs fits everything.
 */
export async function differing<Name extends string>(
  compiler: (typeof compilers)[number],
  pairs: Readonly<Record<Name, ComparedTexts>>,
): Promise<Readonly<Record<Name, readonly Difference[]>>> {
  const all = Object.keys(pairs) as Name[];
  // One error of syntax keeps compilers from all other ones.
  const names = all.filter((name) => isTypeScript(pairs[name].theirs));
  const files: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    files[`${index}/ours.ts`] = pairs[name].ours;
    files[`${index}/theirs.ts`] = pairs[name].theirs;
    files[`${index}/same.ts`] = comparison(pairs[name].types);
  }
  const roots = names.map((_, index) => `${index}/same.ts`);
  const found = errorsIn(names.length === 0 ? "" : await errorsOf(compiler, { files, roots }));
  const own = found.filter(({ file }) => file === "ours.ts");
  if (own.length > 0)
    throw new Error(`Our types do not compile: ${own.map(({ text }) => text).join("\n")}`);
  const different = names.map((name, index): [Name, readonly Difference[]] => {
    const byType = new Map<string, Difference>();
    for (const { folder, file, line, why } of found) {
      if (folder !== index || file !== "same.ts") continue;
      const type = pairs[name].types[line - headLines - 1] ?? `line ${line}`;
      if (!byType.has(type)) byType.set(type, { type, why });
    }
    return [name, [...byType.values()]];
  });
  const unparsed = all
    .filter((name) => !names.includes(name))
    .map((name) => [name, [{ type: noTypeScript, why: "" }]] as const);
  return Object.fromEntries([...different, ...unparsed]) as Record<Name, readonly Difference[]>;
}

async function errorsOf(
  compiler: (typeof compilers)[number],
  { files, roots }: Pick<Project, "files" | "roots">,
): Promise<string> {
  const settings = { noUnusedLocals: false, isolatedDeclarations: false };
  const { all } = await compileAll(compiler, { all: { files, roots, settings } });
  return all.errors;
}

/** What differs where openapi-typescript writes what is no TypeScript. */
export const noTypeScript = "theirs is no TypeScript";

/** Whether a text can be parsed. */
export function isTypeScript(text: string): boolean {
  const compilerOptions = { target: ts.ScriptTarget.ESNext };
  const { diagnostics } = ts.transpileModule(text, { compilerOptions, reportDiagnostics: true });
  return diagnostics?.length === 0;
}

interface CompilerError {
  readonly text: string;
  readonly folder: number;
  readonly file: string;
  readonly line: number;
  /** The last of the lines that explain it. */
  readonly why: string;
}

function errorsIn(output: string): CompilerError[] {
  return output.split(/\n(?=\S)/).flatMap((text) => {
    const [, folder, file, line] = /(?:^|\/)(\d+)\/(\w+\.ts)\((\d+),\d+\): error /.exec(text) ?? [];
    if (folder === undefined || file === undefined) return [];
    const why = text.split("\n").at(-1)?.trim() ?? "";
    return [{ text, folder: Number(folder), file, line: Number(line), why }];
  });
}

const head = [
  'import type * as Ours from "./ours.ts";',
  'import type * as Theirs from "./theirs.ts";',
  // In a tuple, since a conditional type of what has an error is another error, and no error is reported twice.
  "type IsAny<Type> = [0] extends [1 & Type] ? true : false;",
  "type Same<One extends Other, Other extends Back, Any extends IsAny<Other>, Back = One> = [One, Other, Any, Back];",
];
const headLines = head.length;

function comparison(types: readonly string[]): string {
  return [
    ...head,
    ...types.map((type, number) => {
      const [ours = "", theirs = ""] = ["Ours", "Theirs"].map((side) =>
        type.replace(/^(?:keyof )?/, (start) => `${start}${side}.`),
      );
      return `export type T${number} = Same<${ours}, ${theirs}, IsAny<${ours}>>;`;
    }),
    "",
  ].join("\n");
}

const groups = ["schemas", "responses", "parameters", "requestBodies", "headers"];

function componentTypes({ components }: JsonObject): string[] {
  return groups.flatMap((group) =>
    keysOf(isObject(components) ? components[group] : undefined).map(
      (name) => `components${indexed(group)}${indexed(name)}`,
    ),
  );
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

function pathTypes({ paths }: JsonObject, keyOf: (path: string) => string): string[] {
  return keysOf(paths).flatMap((path) => {
    const item = isObject(paths) ? paths[path] : undefined;
    const start = `paths${indexed(keyOf(path))}`;
    const own = methods.filter((method) => isObject(item) && isObject(item[method]));
    return [
      `keyof ${start}`,
      `${start}["parameters"]`,
      ...own.flatMap((method) =>
        ["parameters", "requestBody", "responses"].map(
          (part) => `${start}${indexed(method)}${indexed(part)}`,
        ),
      ),
    ];
  });
}

function keysOf(value: JsonValue | undefined): string[] {
  return isObject(value) ? Object.keys(value) : [];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function indexed(key: string): string {
  return `[${JSON.stringify(key)}]`;
}
