import { existsSync } from "node:fs";
import { basename, dirname, extname, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { reasonOf } from "../error-reason.ts";
import { withForwardSlashes } from "../forward-slashes.ts";
import { errorCode } from "../missing-file.ts";

/**
 * Why a module of a person cannot be loaded, in one line that says what to do: `clients.config.ts:3: cannot be loaded: …`.
 * @param file absolute path of the module that was to be loaded; the fault may be in one that it imports.
 */
export async function moduleProblem(error: unknown, file: string): Promise<string> {
  const place = (await placeOf(error, file)) ?? { path: file, line: "" };
  const from = dirname(file);
  const name = place.path === file ? basename(file) : shown(place.path, from);
  const reason = adviceFor(error, place.path, from) ?? reasonOf(error);
  return `${name}${place.line}: cannot be loaded: ${reason.replaceAll(/\s*\n\s*/g, " ")}`;
}

interface Place {
  readonly path: string;
  /** Such as `:3`. */
  readonly line: string;
}

/** Node puts the place of what it cannot parse before the stack; where it does not, its own check knows it. */
async function placeOf(error: unknown, file: string): Promise<Place | undefined> {
  if (!(error instanceof SyntaxError)) return thrownAt(error, file);
  const [, place = "", line = ""] = /^(.*):(\d+)\r?\n/.exec(error.stack ?? "") ?? [];
  if (place.startsWith("file:")) {
    return { path: fileURLToPath(place.replace(/\?.*$/, "")), line: `:${line}` };
  }
  if (existsSync(place)) return { path: place, line: `:${line}` };
  // Loaded here, for hardly any run has to start a process.
  const { syntaxErrorLine } = await import("./syntax-error-line.ts");
  const found = syntaxErrorLine(file);
  return found === "" ? thrownAt(error, file) : { path: file, line: found };
}

/** The first line of the module itself in the stack of what it threw. */
function thrownAt(error: unknown, file: string): Place | undefined {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const [, place = "", line = ""] of stack.matchAll(/^ +at (?:.*\()?(.+?):(\d+):\d+\)?$/gm)) {
    const path = place.replace(/\?[^?]*$/, "");
    if (path === file || path === pathToFileURL(file).href) return { path: file, line: `:${line}` };
  }
  return undefined;
}

function adviceFor(error: unknown, path: string, from: string): string | undefined {
  const reason = reasonOf(error);
  switch (errorCode(error)) {
    case "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX": {
      const what = /^TypeScript (.+?) is not supported/.exec(reason)?.[1] ?? "syntax";
      return `Node removes types and compiles nothing, so there can be no TypeScript ${what}; write it in JavaScript`;
    }
    case "ERR_MODULE_NOT_FOUND":
    case "MODULE_NOT_FOUND":
      return missingModule(reason, from);
    default:
      return error instanceof SyntaxError
        ? (asCommonJs(reason, path) ?? asType(reason, path))
        : undefined;
  }
}

/** `import` and `export` are what CommonJS does not have. */
function asCommonJs(reason: string, path: string): string | undefined {
  const extension = extname(path);
  const isModuleSyntax =
    /^(?:Cannot use import statement|Unexpected token 'export'|Cannot use 'import\.meta')/;
  if (![".ts", ".js"].includes(extension) || !isModuleSyntax.test(reason)) return undefined;
  const better = `${basename(path, extension)}.m${extension.slice(1)}`;
  return `its package.json makes it CommonJS, which has no import and export; rename it to ${better}`;
}

/** Node removes types, but takes an import without `type` for one of a value. */
function asType(reason: string, path: string): string | undefined {
  const isMissing = reason.includes("does not provide an export named");
  return isMissing && /\.m?ts$/.test(path)
    ? `${reason}; where that is a type, write \`import type\``
    : undefined;
}

function missingModule(reason: string, from: string): string | undefined {
  const [, kind, name = ""] = /^Cannot find (package|module) '([^']*)'/.exec(reason) ?? [];
  if (kind === undefined) return undefined;
  const isFile = kind === "module" && /^(?:\.|\/|file:|[A-Za-z]:)/.test(name);
  if (!isFile) return `it imports ${name}, which is not installed: install it first`;
  const path = name.startsWith("file:") ? fileURLToPath(name) : name;
  const ending = [".ts", ".mts", ".js", ".mjs", ".json"].find((end) => existsSync(path + end));
  const hint =
    ending === undefined ? "" : `; Node needs the ending, so write ${basename(path)}${ending}`;
  return `it imports ${shown(path, from)}, which does not exist${hint}`;
}

function shown(path: string, from: string): string {
  const text = withForwardSlashes(relative(from, path));
  return text.startsWith("../") ? text : `./${text}`;
}
