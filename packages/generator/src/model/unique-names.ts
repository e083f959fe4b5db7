import { functionNameFromPath, operationFunctionName, schemaTypeName } from "./names.ts";
import type { Operation } from "./operation.ts";

/**
 * One function name for each operation, in their order, none twice.
 *
 * Where operations want the same name (`get_team` and `getTeam`), the one whose operationId is that very name keeps
 * it; the others are named after method and path, so that one operation more never renames another.
 */
export function nameOperations(
  operations: readonly Pick<Operation, "operationId" | "method" | "path">[],
): string[] {
  const wanted = operations.map((operation) => operationFunctionName(operation));
  const wishes = new Map<string, number>();
  for (const name of wanted) wishes.set(name, (wishes.get(name) ?? 0) + 1);
  const taken = new Set(wanted);
  const kept = new Set<string>();
  return operations.map((operation, index) => {
    const name = wanted[index] ?? "";
    if (wishes.get(name) === 1) return name;
    if (operation.operationId === name && !kept.has(name)) {
      kept.add(name);
      return name;
    }
    return numbered(functionNameFromPath(operation.method, operation.path), taken);
  });
}

/** Types that every client exports beside its schemas. */
const clientTypes = ["OperationInit", "OperationResult"];

/**
 * One type name for each schema key, in their order: none twice and none that a function has, because a package
 * exports both, nor one of {@link clientTypes}. Keys that can name a type come first, so that only made-up names get a number.
 *
 * @param wishes Names for schemas without a key: they come last.
 */
export function nameSchemas(
  keys: readonly string[],
  functionNames: ReadonlySet<string>,
  wishes: readonly string[] = [],
): string[] {
  const exported: ReadonlySet<string> = new Set([...functionNames, ...clientTypes]);
  const taken = new Set(exported);
  const names = new Map<string, string>();
  for (const key of keys) {
    const name = schemaTypeName(key);
    if (name !== key || taken.has(name)) continue;
    taken.add(name);
    names.set(key, name);
  }
  const ofKeys = keys.map((key) => {
    const own = names.get(key);
    if (own !== undefined) return own;
    const name = schemaTypeName(key);
    return numbered(exported.has(name) ? `${name}Schema` : name, taken);
  });
  return [...ofKeys, ...wishes.map((wish) => numbered(schemaTypeName(wish), taken))];
}

/** The name, or else the first of `name2`, `name3`… that is free; it is taken from then on. */
function numbered(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}${count}`;
  taken.add(free);
  return free;
}
