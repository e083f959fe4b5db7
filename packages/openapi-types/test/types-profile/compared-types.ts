import openapiTS, { astToString, enumCache, type OpenAPITSOptions } from "openapi-typescript";
import ts from "typescript";
import {
  ApiModel,
  isObject,
  type JsonObject,
  type JsonValue,
} from "@convex-openapi/document/model";
import type { OpenapiTypescriptOptions } from "../../src/openapi-typescript/options.ts";
import { emitOpenapiTypescript } from "../../src/openapi-typescript/emit-openapi-typescript.ts";
import { compileAll, type compilers } from "@convex-openapi/test-support/compile";
import { documentOf } from "@convex-openapi/test-support/documents";

/** Options that both take by the same name. */
export type SharedOptions = Omit<
  OpenapiTypescriptOptions,
  "inject" | "transform" | "transformProperty" | "postTransform"
>;

/** Our types of a description. */
export function ownTypes(spec: JsonObject, options: OpenapiTypescriptOptions = {}): string {
  return emitOpenapiTypescript(new ApiModel(documentOf(spec)), options);
}

/** The types of a description as openapi-typescript writes them. */
export async function theirTypes(spec: JsonObject, options: SharedOptions = {}): Promise<string> {
  const theirOptions: OpenAPITSOptions = { ...definedOf(options), silent: true };
  // It keeps the enums of all descriptions that a process reads.
  enumCache.clear();
  return astToString(await openapiTS(JSON.stringify(spec), theirOptions));
}

/** Two texts of types to compare. */
export interface ComparedTexts {
  readonly ours: string;
  readonly theirs: string;
  /** The types to compare, as `components["schemas"]["Pet"]`. */
  readonly types: readonly string[];
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
 * The types that do not fit one another both ways, by the name of each pair of texts; {@link noTypeScript} where theirs
 * cannot be parsed.
 *
 * @throws Error where ours does not compile. Theirs need not: what it does not declare fits everything.
 */
export async function differing<Name extends string>(
  compiler: (typeof compilers)[number],
  pairs: Readonly<Record<Name, ComparedTexts>>,
): Promise<Readonly<Record<Name, readonly string[]>>> {
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
  const settings = { noUnusedLocals: false, isolatedDeclarations: false };
  const { everything } = await compileAll(compiler, { everything: { files, roots, settings } });
  const lines = everything.errors.split("\n").filter((line) => line.includes("error TS"));
  const own = lines.filter((line) => /(?:^|\/)ours\.ts\(/.test(line));
  if (own.length > 0) throw new Error(`Our types do not compile: ${own.join("\n")}`);
  const different = names.map((name, index): [Name, readonly string[]] => {
    const found = lines.flatMap((line) => {
      const [, number] = new RegExp(`(?:^|/)${index}/same\\.ts\\((\\d+),`).exec(line) ?? [];
      return number === undefined ? [] : [Number(number) - headLines];
    });
    const { types } = pairs[name];
    return [name, [...new Set(found)].map((line) => types[line - 1] ?? `line ${line}`)];
  });
  const unparsed = all
    .filter((name) => !names.includes(name))
    .map((name) => [name, [noTypeScript]] as const);
  return Object.fromEntries([...different, ...unparsed]) as Record<Name, readonly string[]>;
}

/** What differs where openapi-typescript writes what is no TypeScript. */
export const noTypeScript = "theirs is no TypeScript";

function isTypeScript(text: string): boolean {
  const compilerOptions = { target: ts.ScriptTarget.ESNext };
  const { diagnostics } = ts.transpileModule(text, { compilerOptions, reportDiagnostics: true });
  return diagnostics?.length === 0;
}

const headLines = 3;

function comparison(types: readonly string[]): string {
  return [
    'import type * as Ours from "./ours.ts";',
    'import type * as Theirs from "./theirs.ts";',
    "type Same<One extends Other, Other extends Back, Back = One> = [One, Other, Back];",
    ...types.map((type, number) => {
      const [ours, theirs] = ["Ours", "Theirs"].map((side) =>
        type.replace(/^(?:keyof )?/, (start) => `${start}${side}.`),
      );
      return `export type T${number} = Same<${ours ?? ""}, ${theirs ?? ""}>;`;
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

function indexed(key: string): string {
  return `[${JSON.stringify(key)}]`;
}

function definedOf(options: SharedOptions): Partial<OpenAPITSOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
