import {
  callableOperations,
  type CallableOperation,
  type Operation,
  sortedMap,
} from "@convex-openapi/document/model";
import { object, property, type Member, type Type } from "./type.ts";

/**
 * What the API calls later, by the name of the callback and its expression, as `webhooks` are by their names. None gives
 * no member.
 */
export function callbacksMember(
  callbacks: readonly Operation[],
  typeOf: (operation: CallableOperation) => Type,
): Member[] {
  const names = new Map<string, Map<string, Member[]>>();
  for (const operation of callableOperations(callbacks)) {
    const { name, expression } = operation.callback ?? { name: "", expression: operation.path };
    const expressions = names.get(name) ?? new Map<string, Member[]>();
    const members = expressions.get(expression) ?? [];
    members.push(property(operation.method, typeOf(operation)));
    names.set(name, expressions.set(expression, members));
  }
  if (names.size === 0) return [];
  const all = sortedMap(names).map(([name, expressions]) =>
    property(
      name,
      object(sortedMap(expressions).map(([key, members]) => property(key, object(members)))),
    ),
  );
  return [property("callbacks", object(all))];
}
