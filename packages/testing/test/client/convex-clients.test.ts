import type * as browser from "convex/browser";
import { makeFunctionReference, type UserIdentity } from "convex/server";
import type * as values from "convex/values";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  action,
  ConvexError as FakeConvexError,
  type ListeningFakeDeployment,
  mutation,
  query,
  startFakeDeployment,
} from "../../src/index.ts";
import { bothVersions } from "../support/convex-packages.ts";

/** What `setAdminAuth` takes is left out of the published types of the client. */
interface AdminClient {
  setAdminAuth(token: string, actingAs?: Partial<UserIdentity>): void;
}

const echo = makeFunctionReference<"query", Record<string, values.Value>, unknown>("v:echo");
const me = makeFunctionReference<"query", Record<string, never>, unknown>("v:me");
const fail = makeFunctionReference<"query", Record<string, never>, unknown>("v:fail");
const add = makeFunctionReference<"mutation", { name: string }, string>("v:add");
const act = makeFunctionReference<"action", Record<string, never>, string>("v:act");
const count = makeFunctionReference<"query", Record<string, never>, number>("v:count");

let deployment: ListeningFakeDeployment;
beforeAll(async () => {
  deployment = await startFakeDeployment({
    functions: {
      "v:echo": query((_ctx, args) => args),
      "v:me": query(async (ctx) => await ctx.auth.getUserIdentity()),
      "v:fail": query(() => {
        throw new FakeConvexError({ left: 3n });
      }),
      "v:add": mutation(
        async (ctx, { name }: { name: string }) => await ctx.db.insert("users", { name }),
      ),
      "v:act": action(() => "acted"),
      "v:count": query(async (ctx) => (await ctx.db.query("users").collect()).length),
    },
  });
});
afterAll(async () => await deployment.close());

function isAdminClient(client: object): client is AdminClient {
  return "setAdminAuth" in client;
}

describe.each(bothVersions)("convex $version", ({ name, version }) => {
  let ConvexClient: typeof browser.ConvexClient;
  let ConvexHttpClient: typeof browser.ConvexHttpClient;
  let ConvexError: typeof values.ConvexError;
  beforeAll(async () => {
    ({ ConvexClient, ConvexHttpClient } = (await import(`${name}/browser`)) as typeof browser);
    ({ ConvexError } = (await import(`${name}/values`)) as typeof values);
  });

  const adminClient = (key: string, actingAs?: Partial<UserIdentity>): browser.ConvexHttpClient => {
    const client = new ConvexHttpClient(deployment.url, { logger: false });
    if (!isAdminClient(client)) throw new Error("The client has no setAdminAuth");
    client.setAdminAuth(key, actingAs);
    return client;
  };

  describe("ConvexHttpClient", () => {
    it("names its version", async () => {
      await new ConvexHttpClient(deployment.url).query(echo, {});
      expect(deployment.requests.at(-1)?.headers["convex-client"]).toBe(`npm-${version}`);
    });

    it("gets every kind of value back as it sent it", async () => {
      const sent = {
        int: -(2n ** 63n),
        nan: Number.NaN,
        zero: -0,
        bytes: new Uint8Array([0, 255]).buffer,
        nested: [{ a: null }, ["ü", true]],
      };
      expect(await new ConvexHttpClient(deployment.url).query(echo, sent)).toEqual(sent);
    });

    it("runs mutations and actions", async () => {
      const client = new ConvexHttpClient(deployment.url);
      expect(await client.mutation(add, { name: "Ada" })).toMatch(/^[0-9a-z]{32}$/);
      expect(await client.action(act, {})).toBe("acted");
    });

    it("runs a consistent query", async () => {
      expect(await new ConvexHttpClient(deployment.url).consistentQuery(echo, { a: 1 })).toEqual({
        a: 1,
      });
    });

    it("throws a ConvexError with its data", async () => {
      const failing = new ConvexHttpClient(deployment.url).query(fail, {});
      await expect(failing).rejects.toThrow(ConvexError);
      await expect(failing).rejects.toMatchObject({ data: { left: 3n } });
    });

    it("acts as a user", async () => {
      const client = adminClient(deployment.adminKey, {
        issuer: "https://i.example",
        subject: "å",
      });
      expect(await client.query(me, {})).toMatchObject({
        subject: "å",
        tokenIdentifier: "https://i.example|å",
      });
    });

    it("reads tables with paginationOpts, and is told so without", async () => {
      const tables = makeFunctionReference<"query">("_system/cli/tables");
      const client = adminClient(deployment.readOnlyKey);
      const paginationOpts = { numItems: 10, cursor: null };
      expect(await client.query(tables, { paginationOpts })).toMatchObject({ isDone: true });
      await expect(client.query(tables, {})).rejects.toThrow("paginationOpts");
    });

    it("throws the refusal of a wrong key as text", async () => {
      await expect(adminClient("x|y").query(me, {})).rejects.toThrow('"code":"BadAdminKey"');
    });

    it("throws the refusal of a read-only key that acts as a user", async () => {
      const client = adminClient(deployment.readOnlyKey, { issuer: "i", subject: "s" });
      await expect(client.query(me, {})).rejects.toThrow("OperationNotPermitted");
    });
  });

  describe("ConvexClient", () => {
    it("is told each new result of a subscription", async () => {
      const client = new ConvexClient(deployment.url, { logger: false });
      const seen: number[] = [];
      const before = deployment.documents("users").length;
      client.onUpdate(count, {}, (result) => seen.push(result));
      await expect.poll(() => seen).toEqual([before]);
      await client.mutation(add, { name: "Grace" });
      await expect.poll(() => seen).toEqual([before, before + 1]);
      await client.close();
    });

    it("is told the error of a subscription", async () => {
      const client = new ConvexClient(deployment.url, { logger: false });
      const errors: Error[] = [];
      client.onUpdate(
        fail,
        {},
        () => undefined,
        (error) => errors.push(error),
      );
      await expect.poll(() => errors).toMatchObject([{ data: { left: 3n } }]);
      await client.close();
    });
  });
});

it("has no defect that these clients can find", () => {
  expect(deployment.defects).toEqual([]);
});
