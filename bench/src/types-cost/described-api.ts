/** What a resource is called, and where it is found. */
export interface Resource {
  /** Such as `ActiveTeam`. */
  readonly name: string;
  /** Such as `active-teams`. */
  readonly path: string;
}

const kinds = "Active Archived Billed Draft External Internal Pinned Public Shared Trial".split(
  " ",
);
const nouns = "Team Project Deployment Invoice Member Token Domain Backup Webhook Report".split(
  " ",
);

/** A hundred resources. */
export const resources: readonly Resource[] = kinds.flatMap((kind) =>
  nouns.map((noun) => ({
    name: `${kind}${noun}`,
    path: `${kind}-${noun}s`.toLowerCase(),
  })),
);

/** A description of 500 operations, which list, create, read, change and delete each resource. */
export function describeApi(): object {
  return {
    openapi: "3.1.0",
    info: { title: "Api", version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    paths: Object.assign({}, ...resources.map(pathsOf)) as object,
    components: {
      schemas: Object.assign({ Problem: problem }, ...resources.map(schemasOf)) as object,
    },
  };
}

const text = { type: "string" };

const problem = {
  type: "object",
  required: ["code", "message"],
  properties: { code: text, message: text, details: { type: "array", items: text } },
};

function pathsOf({ name, path }: Resource): object {
  const id = { name: "id", in: "path", required: true, schema: text };
  return {
    [`/${path}`]: {
      get: {
        operationId: `list${name}s`,
        summary: `Lists some ${path}.`,
        parameters: [
          { name: "limit", in: "query", schema: { type: "integer" } },
          { name: "cursor", in: "query", schema: text },
          { name: "state", in: "query", schema: { $ref: `#/components/schemas/${name}State` } },
          { name: "tag", in: "query", schema: { type: "array", items: text } },
        ],
        responses: { "200": json(`${name}List`), ...failures },
      },
      post: {
        operationId: `create${name}`,
        requestBody: { required: true, ...json(`New${name}`) },
        responses: { "201": json(name), ...failures },
      },
    },
    [`/${path}/{id}`]: {
      get: {
        operationId: `get${name}`,
        parameters: [id, { name: "expand", in: "query", schema: { type: "boolean" } }],
        responses: { "200": json(name), ...failures },
      },
      patch: {
        operationId: `update${name}`,
        parameters: [id],
        requestBody: { required: true, ...json(`${name}Changes`) },
        responses: { "200": json(name), ...failures },
      },
      delete: {
        operationId: `delete${name}`,
        parameters: [id],
        responses: { "204": { description: "Gone." }, ...failures },
      },
    },
  };
}

function json(schema: string): object {
  return {
    description: `Holds ${schema}.`,
    content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
  };
}

const failures = { "4XX": json("Problem"), default: json("Problem") };

function schemasOf({ name }: Resource): object {
  const state = { $ref: `#/components/schemas/${name}State` };
  const written = {
    name: text,
    state,
    tags: { type: "array", items: text },
    owner: {
      type: "object",
      required: ["id"],
      properties: { id: text, email: { type: ["string", "null"] } },
    },
  };
  return {
    [`${name}State`]: { type: "string", enum: ["open", "closed", "unknown"] },
    [name]: {
      type: "object",
      required: ["id", "name", "state", "createdAt"],
      properties: { id: text, createdAt: { type: "integer" }, ...written },
    },
    [`New${name}`]: { type: "object", required: ["name"], properties: written },
    [`${name}Changes`]: { type: "object", properties: written },
    [`${name}List`]: {
      type: "object",
      required: ["items"],
      properties: {
        items: { type: "array", items: { $ref: `#/components/schemas/${name}` } },
        next: { type: ["string", "null"] },
      },
    },
  };
}
