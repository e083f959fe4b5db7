import type { Dialect } from "./consumers.ts";

const client = `const client = create({ headers: { authorization: "Bearer a" } });`;

/** The functions of our clients, which are called as they were at the earlier commit. */
export const ours: Dialect = {
  start: (functions) => [
    `import { ${["createApiClient as create", ...functions].join(", ")} } from "./client/index.js";`,
    client,
  ],
  call(name, { path, query, body }) {
    const params = literal({ path, query });
    return `${name}(client, ${literal({ params, body })})`;
  },
};

/** The functions of hey-api's clients. */
export const heyApi: Dialect = {
  start: (functions) => [
    `import { ${functions.join(", ")} } from "./client/index.js";`,
    `import { createClient as create } from "./client/client/index.js";`,
    client,
  ],
  call: (name, values) => `${name}(${literal({ client: "client", ...values })})`,
};

/** An object literal, without what is `undefined`; `undefined` for one that were empty. */
function literal(values: Readonly<Record<string, string | undefined>>): string | undefined {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return undefined;
  return `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(", ")} }`;
}
