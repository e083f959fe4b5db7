import { checkOptions, type OptionRule, type OptionRules } from "../options/check-options.ts";
import { callRules } from "../options/rules.ts";
import type { CallOptions } from "../transport/call-options.ts";
import { call, type CallInit, type DataOf, type OperationResult } from "../transport/call.ts";
import { responseErrorFrom } from "../transport/response-error-from.ts";
import type { Transport } from "../transport/transport.ts";
import { isObject } from "./is-object.ts";

/** The operation functions of a generated client by name, as it exports them. */
export type OperationFunctions = Readonly<Record<string, (...values: never[]) => Promise<unknown>>>;

/** What a generated function takes after its client; `undefined` is part of it where it can be left out. */
type Init<Function extends OperationFunctions[string]> = Parameters<Function>[1];

type Input<Function extends OperationFunctions[string]> = Pick<
  NonNullable<Init<Function>>,
  keyof NonNullable<Init<Function>> & ("params" | "body")
> &
  CallOptions;

type Data<Function extends OperationFunctions[string]> = DataOf<
  Extract<Awaited<ReturnType<Function>>, OperationResult>
>;

type OperationMethod<Function extends OperationFunctions[string]> =
  undefined extends Init<Function>
    ? (input?: Input<Function>) => Promise<Data<Function>>
    : (input: Input<Function>) => Promise<Data<Function>>;

/**
 * The operations of a generated client as methods. Each takes its parameters and body as the generated function of the
 * same name does, next to the options of the call, and returns the data or throws one of our errors.
 */
export type OperationMethods<Functions extends OperationFunctions> = {
  readonly [Name in keyof Functions]: OperationMethod<Functions[Name]>;
};

/** A generated function, whatever it takes and gives. */
type Operation = (client: unknown, init: CallInit & OperationInput) => Promise<OperationResult>;

interface OperationInput {
  readonly params?: unknown;
  readonly body?: unknown;
}

const byName: OptionRule = { wants: "an object with parameters by name", takes: isObject };

const query: OptionRule = {
  wants: "an object with parameters by name, which are texts, finite numbers or flags",
  takes: (value) => isObject(value) && Object.values(Object(value)).every(isSent),
};

const inputRules = (): OptionRules<OperationInput & CallOptions> => ({
  params: {
    wants: "an object, such as { path: { … } }",
    takes: isObject,
    within: { path: byName, query, header: byName },
  },
  body: {
    wants: "something that JSON can hold, which is no bigint and nothing that contains itself",
    takes: canBeJson,
  },
  ...callRules(),
});

/**
 * Makes methods of the operations of a generated client.
 *
 * @param connection How their requests are sent.
 * @param client What the functions take as their client.
 */
export function operationMethods<Functions extends OperationFunctions>(
  functions: Functions,
  connection: { readonly transport: Transport },
  client: unknown,
): OperationMethods<Functions> {
  const { transport } = connection;
  const rules = inputRules();
  const method =
    (name: string, operation: Operation) =>
    async (given: OperationInput & CallOptions = {}): Promise<unknown> => {
      checkOptions(name, given, rules);
      const { params, body, ...options } = given;
      return call(
        connection,
        async (init) => {
          const input = {
            ...(params !== undefined && { params }),
            ...(body !== undefined && { body }),
          };
          const result = await operation(client, { ...init, ...input });
          // An operation that promises nothing takes an empty body as its success.
          if (!result.ok && result.text === "") {
            const { method: verb, path } = init.sent.request ?? result;
            const request = { method: verb, path };
            throw responseErrorFrom(result.response, "", request, transport, "WrongShape");
          }
          return result;
        },
        options,
        isObjectOrNothing,
      );
    };
  const methods = Object.entries(functions).map(([name, operation]) => [
    name,
    method(name, operation as unknown as Operation),
  ]);
  return Object.fromEntries(methods) as OperationMethods<Functions>;
}

function isObjectOrNothing(json: unknown): boolean {
  return json === undefined || isObject(json);
}

/** Whether a query says a value as it is meant. Half a character has no encoding (RFC 3629, section 3). */
function isSent(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "string") return !/\p{Surrogate}/u.test(value);
  return value == null || ["boolean", "bigint"].includes(typeof value);
}

function canBeJson(value: unknown): boolean {
  try {
    return JSON.stringify(value) !== undefined;
  } catch {
    return false;
  }
}
