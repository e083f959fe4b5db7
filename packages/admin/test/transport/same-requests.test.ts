import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as deployment from "@convex-openapi/deployment-client";
import * as logs from "@convex-openapi/logs-client";
import * as management from "@convex-openapi/management-client";
import * as platformDeployment from "@convex-openapi/platform-deployment-client";
import * as platformManagement from "@convex-openapi/platform-management-client";
import * as provisioning from "@convex-openapi/provisioning-client";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { connect } from "../../src/connection/connect.ts";
import { deploymentOperations } from "../../src/connection/operations.ts";
import { KEY } from "../support/test-transport.ts";

const url = "https://a.test/base";

interface Init {
  readonly params: {
    readonly path: Record<string, string | number>;
    readonly query: Record<string, unknown>;
    readonly header: Record<string, string | undefined>;
  };
  readonly headers: Record<string, string | undefined>;
  readonly body?: unknown;
  readonly bodySerializer?: (body: unknown) => unknown;
}

type Operation = (client: object, init?: object) => Promise<unknown>;

const packages = {
  deployment: { functions: deployment.functions, create: deployment.createDeploymentClient },
  logs: { functions: logs.functions, create: logs.createLogsClient },
  management: { functions: management.functions, create: management.createManagementClient },
  "platform-deployment": {
    functions: platformDeployment.functions,
    create: platformDeployment.createPlatformDeploymentClient,
  },
  "platform-management": {
    functions: platformManagement.functions,
    create: platformManagement.createPlatformManagementClient,
  },
  provisioning: {
    functions: provisioning.functions,
    create: provisioning.createProvisioningClient,
  },
};

/** Method and path of an operation, as it tells them to its client. */
async function routeOf(operation: Operation): Promise<{ method: string; path: string }> {
  let route = { method: "", path: "" };
  const asked =
    (method: string) =>
    (path: string): Promise<object> => {
      route = { method, path };
      return Promise.resolve({ response: new Response() });
    };
  await operation({ GET: asked("GET"), POST: asked("POST"), PATCH: asked("PATCH") });
  return route;
}

const operations = (
  await Promise.all(
    Object.entries(packages).flatMap(([name, { functions, create }]) =>
      Object.entries<unknown>(functions).map(async ([each, operation]) => ({
        name: `${name}-client ${each}`,
        operation: operation as Operation,
        create,
        ...(await routeOf(operation as Operation)),
      })),
    ),
  )
).toSorted((one, other) => one.name.localeCompare(other.name));

const identifier = fc.stringMatching(/^[a-z][A-Za-z0-9_]{0,8}$/);
const text = fc.string({ unit: "grapheme", maxLength: 12 });
const headerValue = fc.option(fc.stringMatching(/^[!-~]{1,12}$/), { nil: undefined });
const contentType = fc.constantFrom("application/octet-stream", "application/json; charset=utf-8");

/** The operations that send their body as it is. */
const takesBytes = new Set(["/api/import", "/api/import/upload_part"]);

/** Whatever an operation of this route can be given. */
function inits(method: string, path: string): fc.Arbitrary<Init> {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const value = fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.boolean());
  const body = takesBytes.has(path) ? fc.uint8Array() : fc.jsonValue();
  const segment = fc.oneof(
    text.filter((each) => !/^\.{0,2}$/.test(each)),
    fc.nat(),
  );
  return fc.record(
    {
      params: fc.record({
        path: fc.record(Object.fromEntries(names.map((name) => [name, segment]))),
        query: fc.dictionary(identifier, fc.option(fc.oneof(value, fc.constant(undefined)))),
        header: fc.record({ "Convex-Client": headerValue }, { requiredKeys: [] }),
      }),
      headers: fc.record(
        {
          "X-Own": headerValue,
          "content-type": method === "POST" ? contentType : fc.constant(undefined),
          Range: headerValue,
        },
        { requiredKeys: [] },
      ),
      ...(method === "POST" && { body: fc.oneof(body, fc.constant(undefined)) }),
    },
    { requiredKeys: ["params", "headers"] },
  );
}

/** What a server would see of a request. */
async function seen(request: Request): Promise<object> {
  const { method, redirect } = request;
  return {
    method,
    url: request.url,
    redirect,
    headers: Object.fromEntries(request.headers),
    body: [...new Uint8Array(await request.arrayBuffer())],
  };
}

async function sentByOurs(operation: Operation, init: Init): Promise<object> {
  let request: Request | undefined;
  const connection = connect({
    adminKey: KEY,
    url,
    client: "ours-1.0.0",
    fetch: (address, sent) => {
      request = new Request(address, sent);
      return Promise.resolve(Response.json({}));
    },
  });
  await operation(deploymentOperations(connection), init);
  return seen(request as Request);
}

async function sentByOpenapiFetch(
  create: (typeof operations)[number]["create"],
  operation: Operation,
  init: Init,
): Promise<object> {
  let request: Request | undefined;
  const client = create({
    baseUrl: url,
    redirect: "manual",
    headers: { Authorization: `Convex ${KEY}`, "Convex-Client": "ours-1.0.0" },
    fetch: (sent) => {
      request = sent;
      return Promise.resolve(Response.json({}));
    },
  });
  await operation(client, init);
  return seen(request as Request);
}

describe("a connection sends the same request as openapi-fetch does for", () => {
  it.each(operations)("$name, $method $path", async ({ operation, create, method, path }) => {
    await fc.assert(
      fc.asyncProperty(inits(method, path), async (init) => {
        expect(await sentByOurs(operation, init)).toEqual(
          await sentByOpenapiFetch(create, operation, init),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("a body of bytes", async () => {
    const upload = deployment.uploadImportPart as unknown as Operation;
    const init: Init = {
      params: { path: {}, query: { partNumber: 1 }, header: {} },
      headers: {},
      body: new Uint8Array([0, 255, 10]),
    };

    const ours = await sentByOurs(upload, init);

    expect(ours).toEqual(await sentByOpenapiFetch(packages.deployment.create, upload, init));
    expect(ours).toMatchObject({ body: [0, 255, 10] });
  });
});

describe("the descriptions", () => {
  const specs = join(import.meta.dirname, "..", "..", "..", "..", "specs");
  const documents = readdirSync(specs)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(specs, file), "utf8")) as OpenApi);

  interface OpenApi {
    readonly paths: Record<string, Record<string, { readonly parameters?: Parameter[] }>>;
    readonly components: { readonly schemas: Record<string, Schema> };
  }
  interface Parameter {
    readonly name: string;
    readonly schema?: Schema;
  }
  interface Schema {
    readonly $ref?: string;
    readonly type?: string | readonly string[];
  }

  it("have as many operations as are compared here", () => {
    const methods = documents.flatMap(({ paths }) => Object.values(paths).flatMap(Object.keys));

    // The logs have two more: they come from an overlay.
    expect(operations).toHaveLength(methods.length + 2);
  });

  it("have no parameter that is a list or an object, which we could not send", () => {
    const types = documents.flatMap(({ paths, components }) =>
      Object.values(paths)
        .flatMap((item) => Object.values(item).flatMap(({ parameters = [] }) => parameters))
        .map(
          ({ schema = {} }) => components.schemas[schema.$ref?.split("/").at(-1) ?? ""] ?? schema,
        )
        .flatMap(({ type }) => type ?? "any"),
    );

    expect(new Set(types)).toEqual(new Set(["any", "boolean", "integer", "null", "string"]));
  });
});
