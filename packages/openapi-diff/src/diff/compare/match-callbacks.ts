import { groupBy, type Operation } from "@convex-openapi/document/model";
import { onlyPairs } from "./only-pairs.ts";

/** What became of the callbacks of an operation. */
export interface CallbackMatches {
  readonly pairs: readonly { readonly base: Operation; readonly head: Operation }[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/**
 * Finds for each callback the one that it has become: that of the same name and expression, else the only one of the
 * same name, of the same expression, of both by another method, or of the same operationId.
 */
export function matchCallbacks(
  base: readonly Operation[],
  head: readonly Operation[],
): CallbackMatches {
  const pairs: { base: Operation; head: Operation }[] = [];
  let removed = [...base];
  let added = [...head];
  const keys: ((operation: Operation) => string | undefined)[] = [
    ({ callback, method }) => JSON.stringify([method, callback?.name, callback?.expression]),
    ({ callback, method }) => JSON.stringify([method, callback?.name]),
    ({ callback, method }) => JSON.stringify([method, callback?.expression]),
    ({ callback }) => JSON.stringify([callback?.name, callback?.expression]),
    ({ operationId }) => operationId,
  ];
  for (const keyOf of keys) {
    const old = groupBy(removed.filter(keyOf), keyOf);
    const now = groupBy(added.filter(keyOf), keyOf);
    for (const [left, right] of onlyPairs(old, now)) {
      pairs.push({ base: left, head: right });
      removed = removed.filter((one) => one !== left);
      added = added.filter((one) => one !== right);
    }
  }
  return { pairs, removed, added };
}
