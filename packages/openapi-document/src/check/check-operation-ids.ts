import { placeOf } from "../position.ts";
import type { ApiModel } from "../model/api-model.ts";
import { nameClient } from "../model/client-names.ts";
import { groupBy } from "../model/group-by.ts";
import { child, pointerOf, type Node } from "../model/node.ts";
import type { Operation } from "../model/operation.ts";
import { warning, type Problem } from "../model/problem.ts";
import { repeatedIds } from "../model/unique-names.ts";

/** Finds operationIds that several operations have, and says what each of those is called instead. */
export function checkOperationIds(model: ApiModel): Problem[] {
  const { functions } = nameClient(model);
  const functionNames: ReadonlyMap<Operation, string> = functions;
  const all: readonly Operation[] = [...functions.keys(), ...model.webhooks];
  if (repeatedIds(all).size === 0) return [];
  const unusable = repeatedIds([...functions.keys()]);
  return [...groupBy(all, (operation) => operation.operationId)].flatMap(([operationId, users]) =>
    users.flatMap((operation, index): Problem[] => {
      const other = users[index === 0 ? 1 : 0];
      if (operationId === undefined || other === undefined) return [];
      // A webhook has no function, so that it takes no name from the only operation that has one.
      if (index === 0 && !unusable.has(operationId)) return [];
      const node = usedNode(operation);
      const at = child(node, "operationId");
      const place = placeOf(model.locate(child(usedNode(other), "operationId")));
      const message =
        place === placeOf(model.locate(at))
          ? `"${operationId}" is used twice, because #${pointerOf(usedNode(other))} is the same operation`
          : `"${operationId}" is also used at ${place}`;
      const name = functionNames.get(operation);
      const outcome = name === undefined ? "" : `, so this one is named ${name}`;
      return [warning("duplicate-operation-id", node, `${message}${outcome}.`, at)];
    }),
  );
}

/** Where an operation is used: a path item can be one of several paths. */
export function usedNode({ node, method, pathItem }: Operation): Node {
  return pathItem.use === pathItem.node ? node : child(pathItem.use, method);
}
