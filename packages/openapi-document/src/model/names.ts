import { betweenWords, identifier, identifierStart, leadingCapitals } from "./name-patterns.ts";
import { spelledBehind, spelledName } from "./spelled-names.ts";
import { patternFor } from "./text-pattern.ts";

/**
 * Words that cannot name a function in a module: the reserved words of ECMAScript 2024 (sections 12.7.2 and 13.1.1,
 * strict mode), `undefined`, the two names that TypeScript keeps for itself in CommonJS modules, and those that
 * the module of the functions imports or exports beside them.
 */
const unusableFunctionNames: ReadonlySet<string> = new Set(
  (
    "arguments await break byPath case catch class const continue debugger default delete do else enum eval export exports " +
    "extends false finally for function functions if implements import in instanceof interface let new null orThrow package paths private " +
    "protected public require return static super switch this throw true try typeof undefined var void while wire with yield"
  ).split(" "),
);

/**
 * Names that cannot name a type, beyond the words that cannot name a function either: those that TypeScript refuses for
 * an alias, and those of the types that every client has.
 */
const unusableTypeNames: ReadonlySet<string> = new Set(
  "any bigint boolean components never number object operations string symbol unknown webhooks".split(
    " ",
  ),
);

/**
 * The name of the function that calls an operation, in camelCase:
 * `get_teams_for_member` gives `getTeamsForMember`, `create project` gives `createProject`.
 *
 * Without an operationId (or with one that has neither letters nor digits) the name comes from method and path:
 * `GET /teams/{team_id}/projects` gives `getTeamsByTeamIdProjects`. A name that starts with a digit gets the method
 * in front, a reserved word gets `Operation` behind.
 */
export function operationFunctionName(operation: {
  readonly operationId?: string | undefined;
  readonly method: string;
  readonly path: string;
}): string {
  const { operationId, method, path } = operation;
  const fromId = toCamelCase(wordsOf(operationId ?? ""));
  if (fromId === "") return functionNameFromPath(method, path);
  if (unusableFunctionNames.has(fromId)) return `${fromId}Operation`;
  return startsIdentifier(fromId) ? fromId : method.toLowerCase() + fromId;
}

/** The name of an operation function from what cannot be absent: `GET /teams/{id}` gives `getTeamsById`. */
export function functionNameFromPath(method: string, path: string): string {
  const segments = path.split(/[/?#&=]/).flatMap((segment) => {
    const words = wordsOf(segment);
    return words.length > 0 && segment.startsWith("{") ? ["by", ...words] : words;
  });
  const name = toCamelCase([method.toLowerCase(), ...segments]);
  return unusableFunctionNames.has(name) ? `${name}Operation` : name;
}

/** The name of the function of an operation that differs from those of others whose operationIds have the same words. */
export function spelledFunctionName(operationId: string): string {
  const name = isIdentifier(operationId) ? operationId : spelledName(operationId);
  return unusableFunctionNames.has(name) ? `${name}_` : name;
}

/**
 * The name of an operation function that differs from those of others whose paths have the same words: `GET /jobs/` gives
 * `getJobsSlash`. Where a path is that plain it is the name from {@link functionNameFromPath}.
 */
export function spelledPathName(method: string, path: string): string {
  const [, ...segments] = path === "/" ? [""] : path.split("/");
  const name = segments.reduce((start, segment) => {
    const [, parameter] = /^\{([^{}]+)\}$/.exec(segment) ?? [];
    if (parameter !== undefined) return `${start}By${toPascalCase(wordsOf(parameter))}`;
    return spelledBehind(start, segment === "" ? "/" : segment);
  }, method.toLowerCase());
  return unusableFunctionNames.has(name) ? `${name}Operation` : name;
}

/**
 * Whether no other path as plain has the function name of a path: all of it is words in lower case, and none of them
 * is the `by` that stands before a parameter there.
 */
export function isPlainPath(path: string): boolean {
  return /^\/$|^(?:\/(?:(?!by(?:\/|$))[a-z][a-z\d]*|\{[a-z][a-z\d]*\}))+$/.test(path);
}

/**
 * The name of the type of a schema. A key that can name a type stays as it is (`foo_bar`, `TeamResponse`); another one
 * becomes PascalCase (`foo-bar` gives `FooBar`), with `Schema` in front when it would not start with a letter.
 */
export function schemaTypeName(key: string): string {
  if (isIdentifier(key) && !unusableTypeNames.has(key) && !unusableFunctionNames.has(key)) {
    return key;
  }
  const name = toPascalCase(wordsOf(key));
  return startsIdentifier(name) ? name : `Schema${name}`;
}

/** The name of the type of a schema that differs from those of others whose keys have the same words. */
export function spelledTypeName(key: string): string {
  const name = isIdentifier(key) ? key : spelledName(key);
  return unusableTypeNames.has(name) || unusableFunctionNames.has(name) ? `${name}Schema` : name;
}

/** The name of a client, in PascalCase: `cli-management` gives `CliManagement`. Text without a letter gives `Api…`. */
export function clientNameOf(text: string): string {
  const name = toPascalCase(wordsOf(text));
  return startsIdentifier(name) ? name : `Api${name}`;
}

/** Whether a text can stand in TypeScript code as a name without quotes. */
export function isIdentifier(text: string): boolean {
  return patternFor(text, identifier).test(text);
}

function startsIdentifier(text: string): boolean {
  return patternFor(text, identifierStart).test(text);
}

/** The runs of letters and digits of a text; everything else only separates them. */
function wordsOf(text: string): string[] {
  return text.split(patternFor(text, betweenWords)).filter((word) => word !== "");
}

function toPascalCase(words: readonly string[]): string {
  return words.map((word) => upperFirst(word)).join("");
}

function toCamelCase(words: readonly string[]): string {
  return words
    .map((word, index) => (index === 0 ? lowerLeadingCapitals(word) : upperFirst(word)))
    .join("");
}

function upperFirst(word: string): string {
  const [first = ""] = word;
  return first.toUpperCase() + word.slice(first.length);
}

/** `List` gives `list`, `URL` gives `url`, `HTTPRoutes` gives `httpRoutes`. */
function lowerLeadingCapitals(word: string): string {
  return word.replace(patternFor(word, leadingCapitals), (capitals) => capitals.toLowerCase());
}
