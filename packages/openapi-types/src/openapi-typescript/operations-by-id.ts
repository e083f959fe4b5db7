import {
  type ApiModel,
  type CallableOperation,
  isCallable,
  pointerOf,
} from "@convex-openapi/document/model";
import type { OpenapiTypescriptOptions } from "./options.ts";
import { ordered } from "./ordered.ts";

/** The operations that `operations` has, by their names there: the first of each. */
export class OperationsById {
  readonly all: ReadonlyMap<string, CallableOperation>;

  constructor(model: ApiModel, options: OpenapiTypescriptOptions) {
    const all = new Map<string, CallableOperation>();
    const sections = ["paths", "webhooks", "pathItems"] as const;
    const entries = sections.flatMap((section) =>
      ordered(model.pathEntries(section), ({ path }) => path, options),
    );
    for (const operation of entries.flatMap(({ operations }) => operations)) {
      const id = operation.operationId && nameOf(operation.operationId);
      if (id === undefined || all.has(id) || !isCallable(operation)) continue;
      if (options.excludeDeprecated !== true || !operation.deprecated) all.set(id, operation);
    }
    this.all = all;
  }

  /** The name of an operation in `operations`, `undefined` for one that is not there. */
  nameOf({ operationId, node }: CallableOperation): string | undefined {
    const name = operationId === undefined ? undefined : nameOf(operationId);
    const known = name === undefined ? undefined : this.all.get(name);
    return known !== undefined && pointerOf(known.node) === pointerOf(node) ? name : undefined;
  }
}

/** An operationId as a name in `operations`: openapi-typescript writes no `#` there. */
function nameOf(operationId: string): string {
  return operationId.replaceAll("#", "/");
}
