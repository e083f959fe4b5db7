import { basename } from "node:path";
import type ts from "typescript";
import type { Compiler } from "@convex-openapi/diff/report";
import type { Declaration } from "./declarations.ts";
import type { OutputPair } from "./judge-output.ts";
import type { OutputFinding, OutputRule } from "./output-finding.ts";
import type { Difference, DifferenceKind } from "../write/compare-folders.ts";
import type { Output } from "./read-output.ts";
import { isReport } from "../emit/generated-file.ts";
import { tokensIn } from "./source-tokens.ts";

/** What differs besides the modules that the entry leads to: the reports, and files that nothing imported. */
export function compareOtherFiles(
  differences: readonly Difference[],
  { texts }: OutputPair,
): OutputFinding[] {
  return differences.flatMap(({ path, kind }): OutputFinding[] => {
    const name = basename(path);
    if (isReport(name)) {
      return [fileFinding("report-changed", name, `The report \`${name}\` ${reportWords[kind]}.`)];
    }
    if (kind !== "extra" || texts.base.has(name)) return [];
    const message = `\`${name}\` is no longer generated; none of it was exported.`;
    return [fileFinding("file-removed", name, message)];
  });
}

const reportWords: Readonly<Record<DifferenceKind, string>> = {
  stale: "changed",
  missing: "is missing",
  extra: "is no longer generated",
  foreign: "would replace a file that was not generated",
};

/** Upper bound on names reported for changed run-time code. */
const MAX_NAMES = 3;

/** What happened to whole files: those that came and went, and those in which nothing changed that types show. */
export function compareFiles(compiler: Compiler, pair: OutputPair): OutputFinding[] {
  const { base, head, texts } = pair;
  const names = [...new Set([...texts.base.keys(), ...texts.head.keys()])].sort();
  return names.flatMap((name): OutputFinding[] => {
    const old = base.modules.get(name);
    const now = head.modules.get(name);
    if (old === undefined) return [fileFinding("file-added", name, `\`${name}\` is a new file.`)];
    if (now === undefined)
      return [fileFinding("file-removed", name, `\`${name}\` is no longer generated.`)];
    if (texts.base.get(name) === texts.head.get(name)) return [];
    return compareModule(compiler, pair, name, [old, now]);
  });
}

function compareModule(
  compiler: Compiler,
  { base, head }: OutputPair,
  name: string,
  [old, now]: readonly [ts.SourceFile, ts.SourceFile],
): OutputFinding[] {
  const before = tokensIn(compiler, old, old);
  const after = tokensIn(compiler, now, now);
  const sameTypes = before.types === after.types;
  if (sameTypes && before.code === after.code)
    return [fileFinding("comments-changed", name, `Only comments of \`${name}\` changed.`)];
  const running = runningOtherwise(compiler, base, head, name);
  if (running.length === 0 && !sameTypes) return [];
  const shown = running.length > MAX_NAMES + 1 ? running.slice(0, MAX_NAMES) : running;
  const left = running.length - shown.length;
  const list = shown.map((text) => `\`${text}\``).join(", ");
  const where = list === "" ? "" : `: ${list}${left === 0 ? "" : ` and ${left} more`}`;
  const message = sameTypes
    ? `Only run-time code of \`${name}\` changed${where}.`
    : `Run-time code of \`${name}\` changed as well${where}.`;
  return [fileFinding("code-changed", name, message)];
}

/** The names of what both sides have in a module with another body, and of what is only called within it. */
function runningOtherwise(
  compiler: Compiler,
  base: Output,
  head: Output,
  module: string,
): string[] {
  const isHelper = ({ id, name, node }: Declaration): boolean =>
    id !== name && compiler.isFunctionDeclaration(node);
  const own = ({ graph }: Output): Declaration[] =>
    [...graph.declarations.values()].filter((declaration) => declaration.module === module);
  const old = new Map(own(base).map((declaration) => [declaration.id, declaration]));
  const changed = own(head).filter((declaration) => {
    const other = old.get(declaration.id);
    if (other === undefined) return isHelper(declaration);
    if (other.tokens.code !== declaration.tokens.code) return true;
    return isHelper(declaration) && other.tokens.types !== declaration.tokens.types;
  });
  const ids = new Set(own(head).map(({ id }) => id));
  const gone = [...old.values()].filter(
    (declaration) => isHelper(declaration) && !ids.has(declaration.id),
  );
  return [...changed, ...gone].map(({ name }) => name);
}

function fileFinding(rule: OutputRule, module: string, message: string): OutputFinding {
  const position = { module, line: 1, column: 1 };
  return {
    rule,
    types: "none",
    message,
    id: module,
    base: rule === "file-added" ? undefined : position,
    head: rule === "file-removed" ? undefined : position,
    operations: [],
    directions: [],
  };
}
