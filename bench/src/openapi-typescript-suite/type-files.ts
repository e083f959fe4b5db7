/** Types of ours beside those that a test wants. */
export interface Compared {
  /** The module that we make. */
  readonly ours: string;
  /** The text of one type that stands in our module, or a whole module. */
  readonly want: string;
  /** The type of ours that is to be as the wanted one; `undefined` where modules are compared. */
  readonly type: string | undefined;
}

/** What the names of types start with that compare others. */
export const pairStart = "Pair_";

/** The files that compare a pair. */
export interface TypeFiles {
  readonly texts: Readonly<Record<string, string>>;
  /** The file that compares. */
  readonly check: string;
  /** How many lines of `ours.ts` are ours. */
  readonly ownLines: number;
}

/**
 * The files that compare a pair: each comparison is a tuple of both types and of whether they are one.
 *
 * @param unknownNames Names that both only use, each of which becomes a type of its own.
 */
export function filesOf(
  { ours, want, type }: Compared,
  unknownNames: readonly string[],
): TypeFiles {
  const declared = unknownNames
    .map((name) => `interface ${name} { readonly is: "${name}" }\n`)
    .join("");
  const own = `${ours}\nexport {};\n`;
  const ownLines = own.split("\n").length - 1;
  if (type === undefined) {
    const names = [...want.matchAll(/^export (?:declare )?(type|interface|enum|const) ([\w$]+)/gm)];
    const checks = names.flatMap(([, kind = "", name = ""]) =>
      kind === "enum" || kind === "const"
        ? [pair(name, `typeof Ours.${name}`, `typeof Theirs.${name}`)]
        : [pair(name, `Ours.${name}`, `Theirs.${name}`)],
    );
    const check = `import type * as Ours from "./ours.ts";\nimport type * as Theirs from "./theirs.ts";\n${checks.join("")}`;
    return {
      texts: { "ours.ts": own + declared, "theirs.ts": `${want}\n${declared}`, "check.ts": check },
      check: "check.ts",
      ownLines,
    };
  }
  const helper =
    want.includes("WithRequired<") && !/type WithRequired</.test(ours)
      ? "type WithRequired<T, K extends keyof T> = T & { [P in K]-?: T[P] };\n"
      : "";
  const [body, roots] = halves(want);
  const wanted = /^\w+\??: /.test(body) ? `{ ${body} }` : body;
  const names = [...roots.matchAll(/^export type ([\w$]+)/gm)].map(([, name = ""]) => name);
  const text = [
    own,
    declared,
    helper,
    `export type Wanted$ = ${wanted};\n`,
    names.length > 0 ? `export namespace Roots$ {\n${roots}\n}\n` : "",
    pair("type", type, "Wanted$"),
    ...names.map((name) => pair(name, name, `Roots$.${name}`)),
  ].join("");
  return { texts: { "ours.ts": text }, check: "ours.ts", ownLines };
}

function halves(want: string): [body: string, roots: string] {
  const at = want.indexOf("\nexport type ");
  return at < 0 ? [want, ""] : [want.slice(0, at), want.slice(at + 1)];
}

/** Two types that are compared, with the compiler's own test of whether they are one. */
function pair(name: string, ours: string, theirs: string): string {
  const isOne = `(<T>() => T extends ${ours} ? 1 : 2) extends <T>() => T extends ${theirs} ? 1 : 2 ? true : false`;
  return `export type ${pairStart}${name} = [${ours}, ${theirs}, ${isOne}];\n`;
}
