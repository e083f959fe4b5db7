import type { JsonObject } from "../values/convex-value.ts";
import type { ModuleConfig } from "./push-request.ts";
import type { PushState, StartedPush } from "./push-state.ts";

/** The diff of a dry run: nothing. */
export const emptyDiff: JsonObject = {
  authDiff: { added: [], removed: [] },
  definitionDiffs: {},
  componentDiffs: {},
};

/** What finishing a push changes, in the shape of `finish_push`. */
export function finishDiff(state: PushState, push: StartedPush): JsonObject {
  const before = state.modules.get("") ?? [];
  const after = push.modules.get("") ?? [];
  const previousVersion = state.serverVersion;
  const nextVersion = push.request.definitions[0]?.serverVersion ?? "";
  const udfConfigDiff =
    previousVersion === null || previousVersion === nextVersion
      ? null
      : { previous_version: previousVersion, next_version: nextVersion };
  return {
    authDiff: { added: [], removed: [] },
    definitionDiffs: { "": {} },
    componentDiffs: {
      "": {
        diffType: { type: previousVersion === null ? "create" : "modify" },
        moduleDiff: { added: onlyIn(after, before), removed: onlyIn(before, after) },
        udfConfigDiff,
        cronDiff: { added: [], updated: [], deleted: [] },
        indexDiff: { added_indexes: [], removed_indexes: [] },
        schemaDiff: null,
      },
    },
  };
}

/** The paths that one list has and the other has not. */
function onlyIn(modules: readonly ModuleConfig[], others: readonly ModuleConfig[]): string[] {
  const known = new Set(others.map(({ path }) => path));
  return modules.map(({ path }) => path).filter((path) => !known.has(path));
}
