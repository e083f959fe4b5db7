import { describe, expect, it } from "vitest";

import { adminFromEnv } from "../../src/admin/admin-from-env.ts";
import { claimPreviewDeployment } from "../../src/admin/claim-preview-deployment.ts";
import { createAdmin } from "../../src/admin/create-admin.ts";
import { InvalidValueError } from "../../src/errors/invalid-value-error.ts";
import { InvalidUrlError } from "../../src/errors/invalid-url-error.ts";
import {
  connectCliManagement,
  connectManagement,
} from "../../src/management/connect-management.ts";
import { createManagement } from "../../src/management/create-management.ts";
import { connectProvisioning } from "../../src/previews/connect-provisioning.ts";
import { createTransport } from "../../src/transport/create-transport.ts";
import { fakeManagement, retry } from "../support/fake-management.ts";
import { KEY, rejection, SECRET } from "../support/test-transport.ts";

type Factory = (options: unknown) => unknown;

const accessToken = SECRET;
const previewDeployKey = `preview:my-team:my-project|${SECRET}`;

/** Each factory as JavaScript calls it, with what it needs at least. */
const factories: readonly [name: string, create: Factory, needed: object][] = [
  ["createManagement", createManagement as Factory, { accessToken }],
  ["connectManagement", connectManagement as Factory, { accessToken }],
  ["connectCliManagement", connectCliManagement as Factory, { accessToken }],
  ["connectProvisioning", connectProvisioning as Factory, { accessToken }],
  ["createAdmin", createAdmin as Factory, { adminKey: KEY, url: "http://127.0.0.1:1" }],
  [
    "createTransport",
    createTransport as Factory,
    { authorization: `Bearer ${SECRET}`, credential: SECRET, client: "test-1.0.0" },
  ],
  [
    "adminFromEnv",
    (options) => adminFromEnv({ CONVEX_DEPLOY_KEY: `prod:a-b-1|${SECRET}` }, options as object),
    {},
  ],
  [
    "claimPreview",
    claimPreviewDeployment as Factory,
    { previewDeployKey, identifier: "branch", provisionHost: "http://127.0.0.1:1" },
  ],
];

/** What a factory throws, or its promise rejects with. */
function refusal(create: Factory, options: unknown): Promise<unknown> {
  return rejection(
    new Promise((resolve) => {
      resolve(create(options));
    }),
  );
}

const wrongValues: readonly [option: string, values: readonly unknown[], wants: string][] = [
  ["timeout", [0, -1, NaN, "1000", null, 5n], "milliseconds above 0; leave it out for no limit"],
  ["totalTimeout", [0, -1, NaN, {}], "milliseconds above 0; leave it out for no limit"],
  ["maxResponseBytes", [0, -1, NaN, "1000", null], "a number of bytes above 0"],
  ["retry", [null, 3, false], "an object, such as { retries: 0 }"],
  ["fetch", [5, "fetch", {}, null], "a function"],
  ["onRequest", [5, null], "a function"],
  ["clock", [5, {}, { now: Date.now }], "a clock with now() and sleep()"],
  [
    "client",
    ["x\ny", "", "x", 5, "ü-1.0.0", " my-script-1.0.0", null],
    'a name, a hyphen and a version in printable ASCII, such as "my-script-1.0.0"',
  ],
];

describe.each(factories)("%s", (name, create, needed) => {
  it.each(wrongValues)("refuses at once what %s cannot be", async (option, values, wants) => {
    for (const value of values) {
      const error = await refusal(create, { ...needed, [option]: value });

      expect(error).toBeInstanceOf(InvalidValueError);
      expect(error).toMatchObject({ message: `${name}: ${option} must be ${wants}` });
    }
  });

  it("refuses an option that it does not have, with the name that may be meant", async () => {
    const error = await refusal(create, { ...needed, timeuot: 5 });

    expect(error).toBeInstanceOf(InvalidValueError);
    expect(error).toMatchObject({
      message: `${name} has no option "timeuot"; did you mean "timeout"?`,
    });
  });

  it("refuses one that is like none, with all that it has, and without its value", async () => {
    const error = await refusal(create, { ...needed, flavour: SECRET });

    expect(error).toMatchObject({
      message: expect.stringMatching(/^\w+ has no option "flavour"; it has .*timeout, /) as string,
    });
    expect(String(error)).not.toContain(SECRET);
  });

  it.each([
    [{ retrys: 3 }, 'has no option "retrys"; did you mean "retries"?'],
    [{ retries: -1 }, ": retries must be a whole number from 0 on"],
    [{ retries: 1.5 }, ": retries must be a whole number from 0 on"],
    [{ retries: "3" }, ": retries must be a whole number from 0 on"],
    [{ baseDelay: NaN }, ": baseDelay must be milliseconds from 0 on"],
    [{ maxDelay: -1 }, ": maxDelay must be milliseconds from 0 on"],
    [{ notFound: "no" }, ": notFound must be true or false"],
    [{ random: 0.5 }, ": random must be a function"],
  ])("refuses what is wrong within retry: %j", async (given, message) => {
    const error = await refusal(create, { ...needed, retry: given });

    expect(error).toMatchObject({
      message: `retry of ${name}${message.startsWith(":") ? "" : " "}${message}`,
    });
  });

  it.each([null, "token", 5, ["token"]])("takes no %j in place of options", async (options) => {
    const error = await refusal(create, options);

    expect(error).toBeInstanceOf(InvalidValueError);
    expect(error).toMatchObject({ message: `${name} takes its options as one object` });
  });
});

describe.each(factories.slice(0, 6))("%s", (_, create, needed) => {
  it("takes options that are left out as undefined, and limits that are none", () => {
    const options = { timeout: undefined, client: undefined, retry: { retries: undefined } };
    const limits = { timeout: Infinity, totalTimeout: Infinity, maxResponseBytes: Infinity };

    expect(() => create({ ...options, ...needed })).not.toThrow();
    expect(() => create({ ...limits, ...needed, retry: { retries: Infinity } })).not.toThrow();
  });
});

describe("the words of other packages", () => {
  it.each(["baseUrl", "url", "host", "CONVEX_PROVISION_HOST"])(
    "for provisionHost: a script that is meant for a fake never reaches the real host by %s",
    async (option) => {
      const host = await fakeManagement();

      const error = await refusal(createManagement as Factory, { accessToken, [option]: host.url });

      expect(error).toMatchObject({
        message: `createManagement has no option "${option}"; did you mean "provisionHost"?`,
      });
    },
  );

  it.each([
    [createManagement as Factory, { token: SECRET }, '"token"; did you mean "accessToken"?'],
    [createManagement as Factory, { adminKey: KEY }, '"adminKey"; did you mean "deployKey"?'],
    [createAdmin as Factory, { deployKey: KEY }, '"deployKey"; did you mean "adminKey"?'],
    [createAdmin as Factory, { adminKey: KEY, baseUrl: "x" }, '"baseUrl"; did you mean "url"?'],
  ])("for others: %#", async (create, options, message) => {
    const error = await refusal(create, options);

    expect(error).toMatchObject({ message: expect.stringContaining(message) as string });
  });
});

describe("the address of the management host", () => {
  it.each([
    "https://a.test/v1",
    "https://a.test/v1/",
    "https://a.test/api",
    "https://a.test/proxy/v1",
    "a.test",
    "",
    "ftp://a.test",
    "https://u:p@a.test",
    "https://a.test?x",
    5,
    null,
  ])("cannot be %j", async (provisionHost) => {
    const error = await refusal(createManagement as Factory, { accessToken, provisionHost });

    expect(error).toBeInstanceOf(InvalidUrlError);
    expect(error).toMatchObject({
      message:
        'provisionHost must be an http(s) URL without @, ?, #, and without "/v1" or "/api" at its end, such as https://api.convex.dev',
    });
  });

  it("can have a path of its own", () => {
    const { connection } = createManagement({
      accessToken,
      provisionHost: "https://a.test/proxy/",
    });

    expect(connection.url).toBe("https://a.test/proxy/v1");
  });
});

it.each(["http://127.0.0.1:1/api/v1", "http://127.0.0.1:1/api/v1/"])(
  "the address of a deployment cannot be that of its platform API: %s",
  async (url) => {
    expect(await refusal(createAdmin as Factory, { adminKey: KEY, url })).toMatchObject({
      name: "InvalidValueError",
      message:
        'createAdmin: url must be the address of the deployment, without "/api/v1" at its end',
    });
  },
);

describe("an operation of createManagement", () => {
  const management = createManagement({ accessToken, provisionHost: "http://127.0.0.1:1", retry });
  const listProjects = management.listProjects as (input: unknown) => Promise<unknown>;

  it.each<[unknown, string]>([
    [{ path: { team_id: 1 } }, 'listProjects has no option "path"; it has params, body, '],
    [{ param: {} }, 'listProjects has no option "param"; did you mean "params"?'],
    [{ params: { team_id: 1 } }, 'params of listProjects has no option "team_id"; it has path, '],
    [{ params: 5 }, "listProjects: params must be an object, such as { path: { … } }"],
    [{ params: { path: 1 } }, "params of listProjects: path must be an object with parameters"],
    [{ timeout: 0 }, "listProjects: timeout must be milliseconds above 0"],
    [{ signal: "soon" }, "listProjects: signal must be an AbortSignal"],
    [{ idempotent: 1 }, "listProjects: idempotent must be true or false"],
    [null, "listProjects takes its options as one object"],
    [1, "listProjects takes its options as one object"],
  ])("refuses %j before any request", async (input, message) => {
    const error = await rejection(listProjects(input));

    expect(error).toBeInstanceOf(InvalidValueError);
    expect(error).toMatchObject({ message: expect.stringContaining(message) as string });
  });

  it.each([undefined, {}, { params: {} }, { params: { path: { team_id: ".." } } }])(
    "says which path lacks a parameter: %j",
    async (input) => {
      const error = await rejection(listProjects(input));

      expect(error).toMatchObject({
        name: "InvalidPathParameterError",
        message: expect.stringMatching(
          /^GET \/teams\/\{team_id\}\/projects: a parameter in params\.path is missing, or leads to another path \(/,
        ) as string,
      });
    },
  );

  it("that is a GET refuses a body, which is no broken connection", async () => {
    const error = await rejection(
      listProjects({ params: { path: { team_id: 1 } }, body: { name: "x" } }),
    );

    expect(error).toBeInstanceOf(InvalidValueError);
    expect(error).toMatchObject({
      message: "GET /teams/{team_id}/projects: a GET request has no body, leave it out",
    });
  });

  const circle: Record<string, unknown> = {};
  circle["itself"] = circle;

  it.each<[string, unknown]>([
    ["a `bigint`", { expiresAt: 5n }],
    ["a circle", circle],
    ["a function", () => ({ projectName: "x" })],
  ])("refuses %s for a body, before any request", async (_what, body) => {
    const createProject = management.createProject as (input: unknown) => Promise<unknown>;

    const error = await rejection(createProject({ params: { path: { team_id: 1 } }, body }));

    expect(error).toBeInstanceOf(InvalidValueError);
    expect(error).toMatchObject({
      message:
        "createProject: body must be something that JSON can hold, which is no bigint and nothing that contains itself",
    });
  });

  it.each<[string, unknown]>([
    ["half a character", "\ud800"],
    ["a number that is none", NaN],
    ["a date", new Date(0)],
    ["a list", ["a", "b"]],
  ])("refuses %s in a query, before any request", async (_what, value) => {
    const error = await rejection(
      listProjects({ params: { path: { team_id: 1 }, query: { q: value } } }),
    );

    expect(error).toBeInstanceOf(InvalidValueError);
    expect(error).toMatchObject({
      message:
        "params of listProjects: query must be an object with parameters by name, which are texts, finite numbers or flags",
    });
  });

  it.each<[string, unknown, object]>([
    ["a whole character of two halves", "😀", { q: "😀" }],
    ["a number", 1, { q: "1" }],
    ["a `bigint`", 2n ** 53n, { q: "9007199254740992" }],
    ["false", false, { q: "false" }],
    ["null, which is left out", null, {}],
    ["undefined, which is left out", undefined, {}],
  ])("takes %s in a query", async (_what, q, query) => {
    const host = await fakeManagement();
    const made = createManagement({ accessToken: host.accessToken, provisionHost: host.url });
    const list = made.listProjects as (input: unknown) => Promise<unknown>;

    await list({ params: { path: { team_id: 1 }, query: { q } } });

    expect(host.requests.at(-1)).toMatchObject({ path: "/v1/teams/1/projects", query });
    expect(Object.keys(host.requests.at(-1)?.query ?? {})).toEqual(Object.keys(query));
  });
});
