import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import type ts from "typescript";
import { consumerProgram, exportedTypes, linesWithErrors } from "./consumer-program.ts";
import { literalsOf, readsOf } from "./consumer-code.ts";
import type { Description } from "./spec-history.ts";

/**
 * What breaks for code that was written against the types of `base` when it is compiled against those of `head`, as
 * openapi-typescript writes them with the choices of our emitter. Knows nothing of `openapi-clients diff`: names that
 * are gone, old arguments and new results that are not assignable, literals of old arguments that are refused, and
 * properties that can no longer be read.
 *
 * @throws Error when openapi-typescript refuses a description.
 */
export async function whatBreaks(base: Description, head: Description): Promise<string[]> {
  const types = { "/base.ts": await typesOf(base), "/head.ts": await typesOf(head) };
  const named = consumerProgram(types);
  const old = membersOf(named, "/base.ts");
  const now = membersOf(named, "/head.ts");
  const broken = goneNames(old, now);
  const both = [...old.operations].filter(
    (name) => now.operations.has(name) && differs(base, head, name),
  );
  const files = {
    ...types,
    "/old.ts": callTypes("base", both),
    "/new.ts": callTypes("head", both),
  };
  const program = consumerProgram(files, named);
  const checker = program.getTypeChecker();
  const before = exportedTypes(program, "/old.ts");
  const after = exportedTypes(program, "/new.ts");
  compareSchemas(program, innermostFirst(base));
  const lines: { readonly part: string; readonly code: string }[] = [];
  for (const [part, oldType] of before) {
    const newType = after.get(part);
    if (newType === undefined) continue;
    const isSent = part.startsWith("Sent");
    if (!accepts(checker, oldType, newType, isSent)) broken.push(`${part} is not assignable`);
    const code = isSent
      ? literalsOf(checker, oldType).map(
          (text) => `{ const sent: Types.${part} = ${text}; void sent; }`,
        )
      : readsOf(checker, oldType, "got").map(
          (text) => `{ const got = null! as Types.${part}; void ${text}; }`,
        );
    lines.push(...code.map((line) => ({ part, code: line })));
  }
  const consumer = (side: string): string =>
    [`import type * as Types from "./${side}";`, ...lines.map(({ code }) => code)].join("\n");
  const compiled = consumerProgram(
    { ...files, "/with-old.ts": consumer("old"), "/with-new.ts": consumer("new") },
    program,
  );
  const wrongBefore = linesWithErrors(compiled, "/with-old.ts");
  for (const line of linesWithErrors(compiled, "/with-new.ts")) {
    if (!wrongBefore.has(line)) broken.push(lines[line - 1]?.code ?? "");
  }
  return broken;
}

/** Each description but the first and the last is compared twice. */
const written = new WeakMap<Description, Promise<string>>();

function typesOf(description: Description): Promise<string> {
  const types = written.get(description) ?? writeTypes(description);
  written.set(description, types);
  return types;
}

async function writeTypes(description: Description): Promise<string> {
  // openapi-typescript changes what it is given.
  const copy: unknown = structuredClone(description);
  const nodes = await openapiTypescript(copy as OpenAPI3, {
    silent: true,
    emptyObjectsUnknown: true,
    defaultNonNullable: false,
  });
  return astToString(nodes);
}

function accepts(checker: ts.TypeChecker, old: ts.Type, now: ts.Type, isSent: boolean): boolean {
  if (isSent) return checker.isTypeAssignableTo(old, now);
  // No code could use what was impossible.
  return old === checker.getNeverType() || checker.isTypeAssignableTo(now, old);
}

const methods = "get put post delete options head patch trace".split(" ");

interface Members {
  /** Such as `get /teams`. */
  readonly operations: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly schemas: ReadonlySet<string>;
}

function membersOf(program: ts.Program, file: string): Members {
  const checker = program.getTypeChecker();
  const types = exportedTypes(program, file);
  const inside = (type: ts.Type | undefined): readonly ts.Symbol[] =>
    type === undefined ? [] : checker.getPropertiesOfType(type);
  const schemas = inside(types.get("components")).find(({ name }) => name === "schemas");
  const paths = inside(types.get("paths"));
  return {
    operations: new Set(
      paths.flatMap((path) =>
        inside(checker.getTypeOfSymbol(path)).flatMap((member) => {
          // A method that a path does not have is there as `get?: never`.
          const isThere = inside(checker.getTypeOfSymbol(member)).length > 0;
          return isThere && methods.includes(member.name) ? [`${member.name} ${path.name}`] : [];
        }),
      ),
    ),
    ids: new Set(inside(types.get("operations")).map(({ name }) => name)),
    schemas: new Set(inside(schemas && checker.getTypeOfSymbol(schemas)).map(({ name }) => name)),
  };
}

function goneNames(old: Members, now: Members): string[] {
  return (["operations", "ids", "schemas"] as const).flatMap((group) =>
    [...old[group]].filter((name) => !now[group].has(name)).map((name) => `${name} is gone`),
  );
}

/** Aliases for what calls take and give, from the bodies of all media types and all statuses. */
function callTypes(side: "base" | "head", operations: readonly string[]): string {
  const lines = operations.flatMap((name, index) => {
    const [method = "", ...path] = name.split(" ");
    const type = `paths[${JSON.stringify(path.join(" "))}][${JSON.stringify(method)}]`;
    return [
      `export type Sent${index}Parameters = ${type}["parameters"];`,
      `export type Sent${index}Body = Body<${type}>;`,
      `export type Got${index}Data = Answer<${type}, Success>;`,
      `export type Got${index}Error = Answer<${type}, Exclude<Answers<${type}>, Success>>;`,
    ];
  });
  return `import type { paths } from "./${side}";
type Success = 200 | 201 | 202 | 203 | 204 | 206 | 207 | "2XX";
type Content<M> = M extends { content: infer C } ? C[keyof C] : undefined;
type Body<O> = O extends { requestBody?: infer B } ? Content<B> : undefined;
type Answers<O> = O extends { responses: infer R } ? keyof R : never;
type Answer<O, S> = O extends { responses: infer R } ? { [K in keyof R & S]: Content<R[K]> }[keyof R & S] : never;
${lines.join("\n")}`;
}

/**
 * The compiler takes types that nest three deep for alike, but remembers what it has compared before: so it compares
 * the inner ones first.
 */
function compareSchemas(program: ts.Program, names: readonly string[]): void {
  const checker = program.getTypeChecker();
  const schemasOf = (file: string): ts.Type | undefined => {
    const components = exportedTypes(program, file).get("components");
    const schemas = components && checker.getPropertyOfType(components, "schemas");
    return schemas && checker.getTypeOfSymbol(schemas);
  };
  const old = schemasOf("/base.ts");
  const now = schemasOf("/head.ts");
  for (const name of names) {
    const before = old && checker.getPropertyOfType(old, name);
    const after = now && checker.getPropertyOfType(now, name);
    if (before === undefined || after === undefined) continue;
    const pair = [checker.getTypeOfSymbol(before), checker.getTypeOfSymbol(after)] as const;
    checker.isTypeAssignableTo(pair[0], pair[1]);
    checker.isTypeAssignableTo(pair[1], pair[0]);
  }
}

function innermostFirst(description: Description): string[] {
  const schemas = at(at(description, "components"), "schemas");
  const done: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    referencesOf(at(schemas, name)).forEach((pointer) => visit(pointer.split("/").at(-1) ?? ""));
    done.push(name);
  };
  Object.keys(isRecord(schemas) ? schemas : {}).forEach(visit);
  return done;
}

/** Whether the text of an operation differs, or that of anything that it leads to. */
function differs(base: Description, head: Description, operation: string): boolean {
  const [method = "", ...path] = operation.split(" ");
  const textOf = (description: Description): string => {
    const item = at(at(description, "paths"), path.join(" "));
    const parts: unknown[] = [at(item, "parameters"), at(item, method), at(item, "$ref")];
    const seen = new Set<string>();
    for (const part of parts) {
      for (const pointer of referencesOf(part)) {
        if (seen.has(pointer)) continue;
        seen.add(pointer);
        parts.push(pointer.split("/").slice(1).map(unescape).reduce<unknown>(at, description));
      }
    }
    return JSON.stringify(parts);
  };
  return textOf(base) !== textOf(head);
}

function unescape(token: string): string {
  return decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~");
}

function referencesOf(value: unknown): string[] {
  const text = JSON.stringify(value) ?? "";
  return [...text.matchAll(/"(#\/[^"]+)"/g)].map(([, pointer = ""]) => pointer);
}

function at(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
