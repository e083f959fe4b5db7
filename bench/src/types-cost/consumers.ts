import { resources, type Resource } from "./described-api.ts";

/** How code uses the functions of a client. */
export interface Dialect {
  /** The lines that import the functions and make a `client`. */
  start(functions: readonly string[]): readonly string[];
  /** The call of a function, as an expression. */
  call(name: string, values: CallValues): string;
}

/** What a call takes, as expressions. */
export interface CallValues {
  readonly path?: string;
  readonly query?: string;
  readonly body?: string;
}

interface Call {
  readonly name: string;
  readonly values: CallValues;
  /** What is read of the `data`, if there is any. */
  readonly read?: string;
}

const path = '{ id: "a" }';

const kindsOfCalls: readonly ((resource: Resource) => Call)[] = [
  ({ name }) => ({
    name: `list${name}s`,
    values: { query: '{ limit: 10, state: "open", tag: ["a"] }' },
    read: "data.items[0]?.owner?.email",
  }),
  ({ name }) => ({
    name: `create${name}`,
    values: { body: '{ name: "a", tags: ["b"], owner: { id: "c" } }' },
    read: "data.id",
  }),
  ({ name }) => ({
    name: `get${name}`,
    values: { path, query: "{ expand: true }" },
    read: "data.createdAt + 1",
  }),
  ({ name }) => ({
    name: `update${name}`,
    values: { path, body: '{ state: "closed" }' },
    read: "data.tags?.length",
  }),
  ({ name }) => ({ name: `delete${name}`, values: { path } }),
];

/** A module that makes a client and so many calls, and reads the data and the errors. */
export function callingCode(dialect: Dialect, count: number): string {
  const calls = callsOf(count);
  const functions = calls.map(
    ({ name, values, read }, index) => `
async function call${index}(): Promise<void> {
  const { ${read === undefined ? "" : "data, "}error } = await ${dialect.call(name, values)};
  ${read === undefined ? "" : `if (data !== undefined) console.log(${read});`}
  if (error !== undefined && "message" in error) console.error(error.message);
}
await call${index}();`,
  );
  return [...dialect.start(namesOf(calls)), "console.log(client);", ...functions].join("\n");
}

/** A module that exports functions which return what so many calls give, and leave their types to the compiler. */
export function returningCode(dialect: Dialect, count: number): string {
  const calls = callsOf(count);
  const functions = calls.map(
    ({ name, values }, index) =>
      `export async function call${index}() { return ${dialect.call(name, values)}; }`,
  );
  return [...dialect.start(namesOf(calls)), ...functions].join("\n");
}

/** Calls of different kinds, each of another resource. */
function callsOf(count: number): Call[] {
  return resources.slice(0, count).map((resource, index) => {
    const kind = kindsOfCalls[index % kindsOfCalls.length];
    if (kind === undefined) throw new Error("there is no kind of call");
    return kind(resource);
  });
}

function namesOf(calls: readonly Call[]): string[] {
  return calls.map(({ name }) => name);
}
