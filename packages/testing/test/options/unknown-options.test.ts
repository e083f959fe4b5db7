import { describe, expect, it } from "vitest";
import {
  createFakeDeployment,
  createFakeManagementHost,
  query,
  startFakeDeployment,
  startFakeManagementHost,
} from "../../src/index.ts";
import { get } from "../support/call.ts";

/** What only a caller without TypeScript can pass. */
function untyped(value: unknown): never {
  return value as never;
}

describe("a key", () => {
  const issueKey = (options: unknown): string => createFakeDeployment().issueKey(untyped(options));

  it("is not issued with an option that is misspelt, which would allow everything", () => {
    expect(() => issueKey({ operations: ["ViewLogs"] })).toThrow(
      'A key has no option "operations", only allow, type, deploymentName, secret, expiresAt.',
    );
  });

  it("is not issued with an option too many either", () => {
    expect(() => issueKey({ allow: "readOnly", name: "x" })).toThrow('no option "name"');
  });

  it.each([
    ["a text in place of options", "readOnly", 'an object, not "readOnly"'],
    ["a list in place of options", ["ViewLogs"], "an object, not ["],
    ["an empty list in place of options", [], "an object, not []"],
    ["null in place of options", null, "an object, not null"],
    ["a number in place of options", 7, "an object, not 7"],
    [
      "a type that is not known",
      { type: "production" },
      "type is one of admin, prod, dev, preview",
    ],
    ["a type of Object", { type: "constructor" }, 'not "constructor"'],
    ["null for a type", { type: null }, "not null"],
    ["an empty name", { deploymentName: "" }, 'deploymentName is a name, not ""'],
    ["a name that is no text", { deploymentName: 7 }, "deploymentName is a name, not 7"],
    ["a secret that is no text", { secret: 5 }, "secret must be visible ASCII"],
    ["an empty secret", { secret: "" }, "without a colon, not"],
    ["a secret that no header holds", { secret: "naïve" }, "secret must be visible ASCII"],
    ["a secret that ends at its colon", { secret: "ab:cd" }, "without a colon"],
    ["an operation that JSON cannot write", { allow: [7n] }, "no operation 7n"],
    ["an operation that is not known", { allow: ["ViewLog"] }, 'no operation "ViewLog"'],
    ["an operation of Object", { allow: ["constructor"] }, 'no operation "constructor"'],
    ["another text than the two", { allow: "readonly" }, 'not "readonly"'],
    ["null for what it allows", { allow: null }, "not null"],
    ["an empty list", { allow: [] }, "at least one operation"],
  ])("is not issued for %s", (_what, options, message) => {
    expect(() => issueKey(options)).toThrow(message);
  });

  it.each([undefined, {}, { allow: undefined, type: undefined, secret: undefined }])(
    "is issued with the defaults for %j",
    (options) => {
      expect(issueKey(options)).toMatch(/^[\w-]+\|[\da-f]{64}$/);
    },
  );

  it("is not issued with an unknown option by a deployment of a management host", async () => {
    const { deployments } = await createFakeManagementHost();
    expect(() => deployments[0]?.fake.issueKey(untyped({ operations: ["ViewLogs"] }))).toThrow(
      'no option "operations"',
    );
  });
});

describe("a token of a management host", () => {
  const issueToken = async (options: unknown): Promise<string> =>
    (await createFakeManagementHost()).issueToken(untyped(options));

  it.each([
    ["no options", undefined, "The options of a token are an object, not undefined"],
    ["null in place of options", null, "an object, not null"],
    ["a text in place of options", "team", "an object, not 'team'"],
    ["a misspelt option", { kind: "team", expiresAd: 1 }, 'A token has no option "expiresAd"'],
    ["a kind that is not known", { kind: "member" }, 'There is no kind of tokens "member"'],
    ["a date as a text", { kind: "team", expiresAt: "2020-01-01" }, "not '2020-01-01'"],
    ["a time that is no number", { kind: "team", expiresAt: NaN }, "in milliseconds, not NaN"],
  ])("is not issued for %s", async (_what, options, message) => {
    await expect(issueToken(options)).rejects.toThrow(message);
  });

  it("never expires with null for a time", async () => {
    expect(await issueToken({ kind: "team", expiresAt: null })).not.toBe("");
  });
});

describe("a fault", () => {
  it.each([
    ["another kind", { kind: "hangs" }, 'no kind "hangs", only status, rateLimited'],
    ["no kind", { status: 503 }, "no kind undefined"],
    ["a misspelt match", { kind: "reset", macth: { path: "/version" } }, 'no option "macth"'],
    [
      "an option of another kind",
      { kind: "html", retryAfter: 1 },
      "only kind, match, takesEffect, status",
    ],
    ["another match", { kind: "reset", match: { paths: "/x" } }, "only method, path, times, after"],
    ["a text for a match", { kind: "reset", match: "/x" }, 'no option "0"'],
  ])("with %s is refused and strikes nothing", async (_what, fault, message) => {
    const deployment = createFakeDeployment();
    expect(() => deployment.fault(untyped(fault))).toThrow(message);
    expect((await get(deployment, "/version")).status).toBe(200);
  });

  it("is refused by a management host too", async () => {
    const host = await createFakeManagementHost();
    expect(() => host.fault(untyped({ kind: "reset", after: 1 }))).toThrow('no option "after"');
  });

  it("may have every option of its kind", () => {
    const deployment = createFakeDeployment();
    const match = { method: "GET", path: /x/, times: 1, after: 0 };
    const headers = { "x-a": "b" };
    const planted = [
      deployment.fault({ kind: "status", status: 503, code: "C", message: "m", headers, match }),
      deployment.fault({ kind: "rateLimited", retryAfter: 1, match, takesEffect: true }),
      deployment.fault({ kind: "delay", milliseconds: 1 }),
      deployment.fault({ kind: "wrongType", body: [] }),
      deployment.fault({ kind: "html", status: 500 }),
      deployment.fault({ kind: "emptyBody", transfer: "chunked" }),
    ];
    expect(planted.map(({ struck }) => struck)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe("a deployment", () => {
  it.each([
    ["its own", { readOnly: true }, 'A fake deployment has no option "readOnly"'],
    ["one of a deployment that listens", { port: 1 }, 'no option "port"'],
    [
      "one of a component",
      { components: { sub: { table: {} } } },
      'component "sub" has no option "table"',
    ],
    ["a table that is no list", { tables: { users: {} } }, 'documents for the table "users"'],
    [
      "a table of a component that is no list",
      { components: { sub: { tables: { users: 5 } } } },
      'The component "sub" takes a list of documents for the table "users"',
    ],
    ["one of pushes", { push: { schemaStep: [] } }, 'push has no option "schemaStep"'],
    ["one of transfers", { transfer: { outcome: "failed" } }, 'transfer has no option "outcome"'],
  ])("is not made with an unknown option, %s", (_what, options, message) => {
    expect(() => createFakeDeployment(untyped(options))).toThrow(message);
  });

  it.each([
    ["its own", { prot: 3210 }, /startFakeDeployment has no option "prot", only .*port/],
    ["one of pushes", { push: { evaluate: true } }, 'push has no option "evaluate"'],
  ])("does not start with an unknown option, %s", async (_what, options, message) => {
    await expect(startFakeDeployment(untyped(options))).rejects.toThrow(message);
  });

  it("logs no entry with a field that is misspelt", () => {
    const deployment = createFakeDeployment();
    expect(() => deployment.log(untyped({ eror: "Uncaught Error" }))).toThrow('no option "eror"');
  });
});

describe("a management host", () => {
  it.each([
    ["its own", { team: [] }, 'A management host has no option "team"'],
    ["one of a team", { teams: [{ name: "A", slug: "a", id: 7 }] }, 'A team has no option "id"'],
    ["one of a project", { projects: [{ name: "P", tag: "x" }] }, 'A project has no option "tag"'],
    ["one of its deployments", { deployment: { function: {} } }, 'no option "function"'],
    ["one that it sets itself", { deployment: { adminKey: "a|b" } }, 'no option "adminKey"'],
    ["one of their pushes", { deployment: { push: { steps: [] } } }, 'push has no option "steps"'],
  ])("is not made with an unknown option, %s", async (_what, options, message) => {
    await expect(createFakeManagementHost(untyped(options))).rejects.toThrow(message);
  });

  it.each([
    [{ prot: 1 }, /startFakeManagementHost has no option "prot", only .*port/],
    [{ deployment: { port: 1 } }, 'A deployment of a management host has no option "port"'],
  ])("does not start with %j", async (options, message) => {
    await expect(startFakeManagementHost(untyped(options))).rejects.toThrow(message);
  });
});

it("defines no function with an option that is misspelt", () => {
  expect(() => query(untyped({ handler: () => 1, internal: true }))).toThrow(
    'A function has no option "internal", only handler, args, returns.',
  );
});
