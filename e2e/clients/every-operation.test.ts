import { readFileSync } from "node:fs";
import { join } from "node:path";

import * as deployment from "@convex-openapi/deployment-client";
import * as management from "@convex-openapi/management-client";
import * as platform from "@convex-openapi/platform-deployment-client";
import * as platformManagement from "@convex-openapi/platform-management-client";
import * as provisioning from "@convex-openapi/provisioning-client";
import { describe, expect, test } from "vitest";

const origin = "http://127.0.0.1:3210";

const clients = [
  {
    spec: "cli-management-openapi.json",
    functions: management.functions,
    create: management.createManagementClient,
  },
  {
    spec: "management-openapi.json",
    functions: platformManagement.functions,
    create: platformManagement.createPlatformManagementClient,
  },
  {
    spec: "deployment-provisioning-openapi.json",
    functions: provisioning.functions,
    create: provisioning.createProvisioningClient,
  },
  {
    spec: "deployment-openapi.json",
    functions: platform.functions,
    create: platform.createPlatformDeploymentClient,
  },
  {
    spec: "deployment-admin-openapi.json",
    functions: deployment.functions,
    create: deployment.createDeploymentClient,
  },
];

/** Ids that an overlay gives other words. */
const renamed: Readonly<Record<string, string>> = { platform_get_deployment: "getDeployment" };

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly functionName: string;
}

/** What a spec describes, read without the generator. */
function operationsOf(spec: string): Operation[] {
  const text = readFileSync(join(import.meta.dirname, "..", "..", "specs", spec), "utf8");
  const { paths } = JSON.parse(text) as Record<string, Record<string, Record<string, object>>>;
  return Object.entries(paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      if (!("operationId" in operation)) return [];
      const id = String(operation.operationId);
      const functionName =
        renamed[id] ?? id.replaceAll(/[_ ]./g, (end) => end.charAt(1).toUpperCase());
      return [{ method: method.toUpperCase(), path, functionName }];
    }),
  );
}

describe.each(clients)("the client of $spec", ({ spec, functions, create }) => {
  const operations = operationsOf(spec);

  test.each(operations)("$functionName sends $method $path", async (operation) => {
    const asked: string[] = [];
    const client = create({
      baseUrl: origin,
      fetch: ({ method, url }) => {
        asked.push(`${method} ${url.slice(origin.length)}`);
        return Promise.resolve(Response.json({}));
      },
    });
    const call = functions[operation.functionName as keyof typeof functions] as (
      ...words: unknown[]
    ) => Promise<{ response: Response }>;
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const path = Object.fromEntries(names.map((name) => [name, `a ${name}`]));
    const { response } = await call(client, { params: { path } });
    const expected = operation.path.replaceAll(/\{(\w+)\}/g, "a%20$1");
    expect(response.ok).toBe(true);
    expect(asked).toEqual([`${operation.method} ${expected}`]);
  });

  test("there is no other function", () => {
    const names = Object.keys(functions);
    expect(names.sort()).toEqual(operations.map(({ functionName }) => functionName).sort());
  });
});
