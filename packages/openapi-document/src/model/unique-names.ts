import { groupBy } from "./group-by.ts";
import {
  functionNameFromPath,
  isPlainPath,
  operationFunctionName,
  schemaTypeName,
  spelledFunctionName,
  spelledPathName,
  spelledTypeName,
} from "./names.ts";
import type { Operation } from "./operation.ts";
import { spelledName } from "./spelled-names.ts";

/** What something would be called. */
interface Wish {
  /** The name that it has unless others wish for it too. */
  readonly name: string;
  /**
   * How good its claim to the name is, where others wish for it too: the smallest number wins, from 0 for what the
   * description itself calls that. The name is nobody's where several have the same or only {@link mereWish}.
   */
  readonly rank: () => number;
  /**
   * Names that it can have instead. They come from the thing alone, so that another one more renames only those that it
   * meets.
   */
  readonly others: () => readonly string[];
}

/** The rank of a wish for a name that something has only where nothing else wishes for it. */
const mereWish = 3;

/** What is needed of an operation to name it. */
export type NamedOperation = Pick<Operation, "operationId" | "method" | "path">;

/** The function name that each operation would have if there were no others, in their order. */
export function wishedFunctionNames(operations: readonly NamedOperation[]): string[] {
  return operations.map((operation) => wishOf(operation).name);
}

/**
 * One function name for each operation, in their order, none twice.
 *
 * Where operations wish for the same name (`get-user`, `get_user` and `getUser`), the one that is called that keeps it,
 * and the others have names that spell out what makes them differ. Those with one operationId are all named after method
 * and path.
 */
export function nameOperations(operations: readonly NamedOperation[]): string[] {
  return settle(operations.map(wishOf), new Set());
}

function wishOf(operation: NamedOperation): Wish {
  const { operationId, method, path } = operation;
  const spelled = (): string[] => [
    // A capital within a segment reads like the start of one: `/getUser` and `/get/user`.
    ...(/[^/{]\p{Lu}/u.test(path) ? [] : [spelledPathName(method, path)]),
    spelledName(`${method} ${path}`),
  ];
  if (operationId === undefined) {
    const fromPath = functionNameFromPath(method, path);
    const rank = (): number =>
      spelledPathName(method, path) !== fromPath ? mereWish : isPlainPath(path) ? 1 : 2;
    return { name: fromPath, rank, others: spelled };
  }
  const name = operationFunctionName(operation);
  return {
    name,
    rank: () => (operationId === name ? 0 : mereWish),
    others: () => [
      spelledFunctionName(operationId),
      functionNameFromPath(method, path),
      ...spelled(),
    ],
  };
}

/** The operationIds that more than one operation has. */
export function repeatedIds(
  operations: readonly Pick<Operation, "operationId">[],
): ReadonlySet<string> {
  const counts = countOf(operations.flatMap(({ operationId }) => operationId ?? []));
  return new Set([...counts.keys()].filter((id) => counts.get(id) !== 1));
}

/**
 * A name for each function that gives the pages of an operation, in their order: none twice and none of a function.
 *
 * @param functionNames Those of the operations that have pages.
 * @param exported The names of all operations.
 */
export function namePages(
  functionNames: readonly string[],
  exported: ReadonlySet<string>,
): string[] {
  const wishes = functionNames.map((name) => ({
    name: pagesName(name),
    rank: () => mereWish,
    others: () => [`${name}InPages`],
  }));
  return settle(wishes, new Set(exported));
}

/** The name that a function for the pages of an operation would have if there were no others. */
export function pagesName(functionName: string): string {
  return `${functionName}Pages`;
}

/**
 * A name for each function that gives the stream of an operation, in their order: none twice and none of another function.
 *
 * @param functionNames Those of the operations that have a function for their stream.
 * @param exported The names of all other functions.
 */
export function nameStreams(
  functionNames: readonly string[],
  exported: ReadonlySet<string>,
): string[] {
  const wishes = functionNames.map((name) => ({
    name: streamName(name),
    rank: () => mereWish,
    others: () => [`${name}AsStream`],
  }));
  return settle(wishes, new Set(exported));
}

/** The name that a function for the stream of an operation would have if there were no others. */
export function streamName(functionName: string): string {
  return `${functionName}Stream`;
}

/** Types that a client with streams exports beside its schemas. */
export const streamTypes: readonly string[] = [
  "EventStream",
  "EventStreamOptions",
  "Reconnect",
  "ReconnectOptions",
  "StreamOptions",
  "StreamResult",
];

/** Types that a client with pages exports beside its schemas. */
export const pagesTypes: readonly string[] = ["Pages"];

/** Types that every client exports beside its schemas. */
export const clientTypes: readonly string[] = [
  "AcceptedBody",
  "CallOptions",
  "HeadersWith",
  "OperationFailure",
  "OperationSuccess",
  "ResponseWith",
  "StreamedResult",
  "UnexpectedResponse",
];

/**
 * One type name for each schema key, in their order: none twice and none that a function has, because a package
 * exports both, nor one of {@link clientTypes}. A key that can name a type does, and of others that wish for one name
 * each has one that spells it out.
 *
 * @param pointers Those of schemas without a key, without what they have in common: they come last.
 */
export function nameSchemas(
  keys: readonly string[],
  functionNames: ReadonlySet<string>,
  pointers: readonly string[] = [],
): string[] {
  const exported: ReadonlySet<string> = new Set([...functionNames, ...clientTypes]);
  const beside = (name: string): string => (exported.has(name) ? `${name}Schema` : name);
  const taken = new Set(exported);
  const ofKeys = settle(
    keys.map((key) => {
      const name = beside(schemaTypeName(key));
      return {
        name,
        rank: () => (key === name ? 0 : mereWish),
        others: () => [beside(spelledTypeName(key))],
      };
    }),
    taken,
  );
  const ofPointers = settle(
    pointers.map((pointer) => ({
      name: beside(schemaTypeName(pointer.replaceAll("/", " "))),
      rank: () => mereWish,
      others: () => [beside(spelledTypeName(pointer))],
    })),
    taken,
  );
  return [...ofKeys, ...ofPointers];
}

/**
 * A name for each of some types as it is sent, in their order: none twice and none of the others that a package exports.
 *
 * @param typeNames Those of the types as they are received.
 * @param exported All names of functions and types.
 */
export function nameWritable(
  typeNames: readonly string[],
  exported: ReadonlySet<string>,
): string[] {
  const wishes = typeNames.map((name) => ({
    name: writableName(name),
    rank: () => mereWish,
    others: () => [`${name}WritableSchema`],
  }));
  return settle(wishes, new Set([...exported, ...clientTypes]));
}

/** The name that a type as it is sent would have if there were no others. */
export function writableName(typeName: string): string {
  return `${typeName}Writable`;
}

/**
 * A name for each wish, none twice; all of them are taken from then on.
 *
 * What something can be called depends on what all wish for, and on no name that another one was given: so nothing is
 * renamed but what had the name for which a new wish asks.
 */
function settle(wishes: readonly Wish[], taken: Set<string>): string[] {
  const names = new Map<Wish, string>();
  const refused = new Set(taken);
  for (const [name, group] of groupBy(wishes, (wish) => wish.name)) {
    const owner = ownerOf(group);
    if (owner !== undefined && !refused.has(name)) names.set(owner, name);
    refused.add(name);
  }
  const alternatives = names.size === wishes.length ? [] : wishes.map(({ others }) => others());
  const deepest = Math.max(0, ...alternatives.map(({ length }) => length));
  for (let depth = 0; depth < deepest; depth++) {
    const counts = countOf(alternatives.flatMap((others) => others.slice(depth, depth + 1)));
    for (const [index, wish] of wishes.entries()) {
      const name = alternatives[index]?.[depth];
      if (name === undefined || names.has(wish)) continue;
      if (counts.get(name) === 1 && !refused.has(name)) names.set(wish, name);
    }
    for (const name of counts.keys()) refused.add(name);
  }
  for (const [index, wish] of wishes.entries()) {
    if (names.has(wish)) continue;
    let name = alternatives[index]?.at(-1) ?? wish.name;
    while (refused.has(name)) name += "_";
    refused.add(name);
    names.set(wish, name);
  }
  for (const name of names.values()) taken.add(name);
  return wishes.map((wish) => names.get(wish) ?? "");
}

/** The one of several wishes for a name that has it, `undefined` where none has. */
function ownerOf(group: readonly Wish[]): Wish | undefined {
  const [first, ...more] = group;
  if (more.length === 0) return first;
  const ranks = group.map((wish) => wish.rank());
  const best = Math.min(...ranks);
  if (best === mereWish || ranks.indexOf(best) !== ranks.lastIndexOf(best)) return undefined;
  return group[ranks.indexOf(best)];
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
