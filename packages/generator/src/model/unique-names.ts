import {
  functionNameFromPath,
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
   * Names that it can have instead, the first of them made so that it differs from others. Each comes from the thing alone, so
   * that another one more never renames those that meet already.
   */
  readonly others: () => readonly string[];
  /** Whether the description names it, in place of what is around it. */
  readonly isNamed: boolean;
}

/** What is needed of an operation to name it. */
export type NamedOperation = Pick<Operation, "operationId" | "method" | "path">;

/**
 * The function name that each operation would have if there were no others, in their order. Of operations with one
 * operationId the first one has it; the others are named after method and path.
 */
export function wishedFunctionNames(operations: readonly NamedOperation[]): string[] {
  return functionWishes(operations).map(({ name }) => name);
}

/**
 * One function name for each operation, in their order, none twice.
 *
 * Where operations wish for the same name (`get-user`, `get_user` and `getUser`), the one that is called that keeps it,
 * and the others have names that spell out what makes them differ.
 */
export function nameOperations(operations: readonly NamedOperation[]): string[] {
  return settle(functionWishes(operations), new Set());
}

function functionWishes(operations: readonly NamedOperation[]): Wish[] {
  const ids = new Set<string>();
  return operations.map(({ operationId, method, path }) => {
    const isFirst = operationId !== undefined && !ids.has(operationId);
    const fromPath = (): string[] => [
      spelledPathName(method, path),
      functionNameFromPath(method, path),
      spelledName(`${method} ${path}`),
    ];
    if (!isFirst) {
      return { name: functionNameFromPath(method, path), others: fromPath, isNamed: false };
    }
    ids.add(operationId);
    return {
      name: operationFunctionName({ operationId, method, path }),
      others: () => [spelledFunctionName(operationId), ...fromPath()],
      isNamed: true,
    };
  });
}

/** Types that every client exports beside its schemas. */
const clientTypes = ["OperationInit", "OperationResult"];

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
    keys.map((key) => ({
      name: beside(schemaTypeName(key)),
      others: () => [beside(spelledTypeName(key))],
      isNamed: true,
    })),
    taken,
  );
  const ofPointers = settle(
    pointers.map((pointer) => ({
      name: beside(schemaTypeName(pointer.replaceAll("/", " "))),
      others: () => [beside(spelledTypeName(pointer))],
      isNamed: false,
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
    others: () => [`${name}WritableSchema`],
    isNamed: false,
  }));
  return settle(wishes, new Set([...exported, ...clientTypes]));
}

/** The name that a type as it is sent would have if there were no others. */
export function writableName(typeName: string): string {
  return `${typeName}Writable`;
}

/** A name for each wish, none twice; all of them are taken from then on. */
function settle(wishes: readonly Wish[], taken: Set<string>): string[] {
  const counts = new Map<string, number>();
  for (const { name } of wishes) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = new Map<Wish, string>();
  const give = (wish: Wish, name: string): void => {
    if (names.has(wish) || taken.has(name)) return;
    taken.add(name);
    names.set(wish, name);
  };
  const isShared = ({ name }: Wish): boolean => counts.get(name) !== 1;
  const own = wishes.filter((wish) => isShared(wish) && wish.others()[0] === wish.name);
  for (const wish of own) if (wish.isNamed) give(wish, wish.name);
  for (const wish of own) give(wish, wish.name);
  for (const wish of wishes) if (!isShared(wish)) give(wish, wish.name);
  return wishes.map((wish) => {
    if (!names.has(wish)) for (const name of wish.others()) give(wish, name);
    for (let count = 2; !names.has(wish); count++) give(wish, `${wish.name}${count}`);
    return names.get(wish) ?? "";
  });
}
