import { visibleUser } from "../auth/identity.ts";
import { TableQuery } from "../database/query.ts";
import type { Transaction } from "../database/transaction.ts";
import type { DeploymentState } from "../deployment/state.ts";
import type { ConvexObject } from "../values/convex-value.ts";
import { encodeValue } from "../values/encode.ts";
import { decodeValue } from "../values/decode.ts";
import type { ExecutionScope, Outcome } from "./call.ts";
import type { ActionContext, DatabaseWriter, MutationContext } from "./context.ts";
import type { FunctionDefinition, FunctionType } from "./definition.ts";
import { type FunctionPath, parseFunctionPath } from "./function-path.ts";
import type { LineCollector } from "./line-collector.ts";

/** What a context is made of. */
export interface ContextParts {
  readonly state: DeploymentState;
  /** The type of the outermost function of this execution. */
  readonly type: FunctionType;
  readonly scope: ExecutionScope;
  readonly lines: LineCollector;
  readonly transaction: Transaction;
  /** Runs a function that an action calls: an execution of its own. */
  readonly execute: (
    path: FunctionPath,
    definition: FunctionDefinition,
    args: ConvexObject,
  ) => Promise<Outcome>;
}

/**
 * The context of a running function. It holds all that any type of function has; the types of
 * {@link query}, {@link mutation} and {@link action} show each handler only its own part.
 */
export function makeContext(parts: ContextParts): ActionContext & MutationContext {
  const { state, scope, lines, transaction } = parts;
  const call =
    (type: FunctionType) =>
    async (path: string, args: ConvexObject = {}): Promise<unknown> =>
      await callNested(parts, type, path, args);
  return {
    db: makeDatabase(transaction),
    auth: { getUserIdentity: async () => visibleUser(scope.identity) },
    env: state.environmentVariables.values(),
    log: lines.logger(),
    runQuery: call("Query"),
    runMutation: call("Mutation"),
    runAction: call("Action"),
  };
}

function makeDatabase(transaction: Transaction): DatabaseWriter {
  return {
    get: async (id) => structuredClone(transaction.get(id)),
    query: (table) => new TableQuery(transaction.documents(table)),
    insert: async (table, document) => transaction.insert(table, document),
    patch: async (id, fields) => transaction.patch(id, fields),
    replace: async (id, fields) => transaction.replace(id, fields),
    delete: async (id) => transaction.delete(id),
  };
}

async function callNested(
  parts: ContextParts,
  type: FunctionType,
  path: string,
  args: ConvexObject,
): Promise<unknown> {
  const functionPath = parseFunctionPath(path);
  const definition = findNested(parts, functionPath, type, path);
  const copy = decodeValue(encodeValue(args, "convex_encoded_json")) as ConvexObject;
  // Inside a query or a mutation the other function shares the transaction and the log lines.
  if (parts.type !== "Action") {
    return await definition.handler(makeContext(parts), copy as never);
  }
  const outcome = await parts.execute(functionPath, definition, copy);
  if (outcome.status === "error") throw new Error(outcome.message.trimEnd());
  return outcome.value;
}

function findNested(
  { scope }: ContextParts,
  functionPath: FunctionPath,
  type: FunctionType,
  path: string,
): FunctionDefinition {
  const definition = scope.component.functions.find(functionPath);
  if (definition === undefined) throw new Error(`Could not find function for '${path}'.`);
  if (definition.type !== type) {
    throw new Error(
      `Trying to execute ${path} as ${type}, but it is defined as ${definition.type}.`,
    );
  }
  return definition;
}
