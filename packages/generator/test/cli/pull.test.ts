import { rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startUpstream, type UpstreamServer } from "@convex-openapi/test-support/upstream-server";
import { petVersions } from "./pet-versions.ts";
import { makeWorkspace, type Outcome, type Workspace } from "./workspace.ts";

let workspace: Workspace;
let server: UpstreamServer;
/** What the server has, by path. */
let upstream: Record<string, unknown>;

const tags = new Map<string, string>();

function answer(request: IncomingMessage, response: ServerResponse): void {
  const content = upstream[request.url ?? ""];
  if (content === undefined) {
    response.writeHead(404).end();
    return;
  }
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const etag = `"${text.length}"`;
  tags.set(request.url ?? "", etag);
  if (request.headers["if-none-match"] === etag) response.writeHead(304).end();
  else response.setHeader("etag", etag).end(text);
}

beforeEach(async () => {
  upstream = { "/pets.json": petVersions.old, "/shop.json": petVersions.shop };
  server = await startUpstream(answer);
  workspace = await makeWorkspace();
  await workspace.put({
    "specs/pets.json": petVersions.old,
    "specs/shop.json": petVersions.shop,
    "specs/pets.overlay.json": petVersions.overlay,
    "packages/pets/package.json": "{}",
    "packages/shop/package.json": "{}",
    "packages/bank/package.json": "{}",
  });
  await configure({});
});

afterEach(async () => {
  await server[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

async function configure(pets: object): Promise<void> {
  await workspace.put({
    "clients.config.json": {
      clients: {
        pets: {
          spec: "specs/pets.json",
          overlays: ["specs/pets.overlay.json"],
          package: "packages/pets",
          upstream: `${server.url}/pets.json`,
          ...pets,
        },
        shop: {
          spec: "specs/shop.json",
          package: "packages/shop",
          upstream: `${server.url}/shop.json`,
        },
        bank: { spec: "specs/bank.json", package: "packages/bank" },
      },
    },
  });
}

async function pull(...words: string[]): Promise<Outcome> {
  const outcome = await workspace.run(["pull", ...words]);
  const named = (text: string): string => text.replaceAll(server.url, "<upstream>");
  return { ...outcome, stdout: named(outcome.stdout), stderr: named(outcome.stderr) };
}

/** Pulls with a failure, and shows that nothing changed by it. */
async function failedPull(...words: string[]): Promise<Outcome> {
  const before = await workspace.files();
  const outcome = await pull(...words);
  expect(await workspace.files()).toEqual(before);
  return outcome;
}

const twoClients = /^pets: up to date .*\nshop: up to date .*\n/;

describe("pull", () => {
  it("leaves specs that are up to date, and puts down which state of the upstream they are", async () => {
    const { code, stdout } = await pull();
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `pets: up to date with <upstream>/pets.json
shop: up to date with <upstream>/shop.json
updated clients.lock.json
`,
    });
    const lock = JSON.parse(await workspace.read("clients.lock.json")) as object;
    expect(lock).toEqual({
      version: 1,
      clients: {
        pets: {
          upstream: `${server.url}/pets.json`,
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
          etag: tags.get("/pets.json"),
        },
        shop: expect.anything() as unknown,
      },
    });
  });

  it("takes what is new as it is, byte for byte, and tells in a paragraph what changed", async () => {
    const text = `${JSON.stringify(petVersions.new)}\n\n`;
    upstream["/pets.json"] = text;
    const { code, stdout } = await pull("pets");
    expect(code).toBe(0);
    const [paragraph] = stdout.split("\n");
    expect(paragraph).toMatch(
      /^pets: 3 breaking changes, 1 change that breaks at compile time, 1 risky change, 1 compatible change, 3 documentation changes\. .*`DELETE \/pets\/\{petId\}` was removed\..* And 1 more\.$/,
    );
    expect(stdout).toContain("updated specs/pets.json\nupdated clients.lock.json\n");
    expect(stdout).toMatch(/\nnext: openapi-clients generate pets\n$/);
    expect(await workspace.read("specs/pets.json")).toBe(text);
  });

  it("asks by the entity tag the next time, and takes 304 for an answer", async () => {
    upstream["/pets.json"] = JSON.stringify(petVersions.new);
    await pull();
    const before = await workspace.files();
    const { stdout } = await pull();
    expect(stdout).toMatch(twoClients);
    expect(server.requests.map(({ headers }) => headers["if-none-match"])).toEqual([
      undefined,
      undefined,
      tags.get("/pets.json"),
      undefined,
    ]);
    expect(await workspace.files()).toEqual(before);
  });

  it("keeps the values of the query of a URL to itself, and compares all the same", async () => {
    await configure({ upstream: `${server.url}/pets.json?token=hush` });
    upstream["/pets.json?token=hush"] = petVersions.old;
    const same = await pull();
    expect(same.stdout).toContain("pets: up to date with <upstream>/pets.json?token=…\n");
    upstream["/pets.json?token=hush"] = petVersions.new;
    const changed = await pull();
    expect(changed.stdout).toContain("updated specs/pets.json\nupdated clients.lock.json\n");
    const settled = await pull();
    expect(settled.stdout).toMatch(twoClients);
    expect(settled.stdout).not.toContain("updated");
    const lock = await workspace.read("clients.lock.json");
    expect(lock).toContain(`"upstream": "${server.url}/pets.json?token=…"`);
    delete upstream["/pets.json?token=hush"];
    const failed = await pull();
    expect(failed.stderr).toContain("<upstream>/pets.json?token=…: the response is 404");
    expect(JSON.stringify([same, changed, settled, lock, failed])).not.toContain("hush");
  });

  it("leaves a spec that a formatter wrote otherwise, and restores one that somebody edited", async () => {
    upstream["/pets.json"] = JSON.stringify(petVersions.new);
    await pull();
    const formatted = JSON.stringify(petVersions.new, undefined, 4);
    await workspace.put({ "specs/pets.json": formatted });
    expect((await pull()).stdout).toMatch(twoClients);
    expect(await workspace.read("specs/pets.json")).toBe(formatted);
    await workspace.put({ "specs/pets.json": petVersions.old });
    expect((await pull()).stdout).toContain("updated specs/pets.json");
    expect(await workspace.read("specs/pets.json")).toBe(upstream["/pets.json"]);
  });

  it("makes a spec that is not there yet, or replaces one that cannot be read", async () => {
    await rm(join(workspace.root, "specs/pets.json"));
    expect((await pull("pets")).stdout).toContain("pets: specs/pets.json is new, from <upstream>");
    await workspace.put({ "specs/pets.json": "<<<<<<<" });
    expect((await pull("pets")).stdout).toContain(
      "pets: specs/pets.json could not be read and was replaced by a copy of <upstream>/pets.json",
    );
  });

  it("pulls from files too", async () => {
    await workspace.put({ "origin/pets.json": petVersions.new });
    await configure({ upstream: "origin/pets.json" });
    const { code, stdout } = await pull("pets");
    expect(code).toBe(0);
    expect(stdout).toContain("updated specs/pets.json");
    expect(server.requests).toEqual([]);
  });

  it("forgets the entries of clients that have no upstream any more", async () => {
    await pull();
    await configure({ upstream: undefined });
    await pull("shop");
    expect(await workspace.read("clients.lock.json")).not.toContain("pets");
  });

  it("says that there is nothing to pull where no client has an upstream", async () => {
    await workspace.put({
      "clients.config.json": { clients: { pets: { spec: "a.json", package: "packages/pets" } } },
    });
    expect(await failedPull()).toEqual({
      code: 0,
      stdout: "nothing to pull: no client in clients.config.json has an upstream\n",
      stderr: "",
    });
  });
});

describe("pull changes nothing", () => {
  it("of any client when one upstream cannot be had, and tells of all that cannot", async () => {
    upstream = { "/pets.json": petVersions.new };
    await configure({});
    const { code, stdout, stderr } = await failedPull();
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toBe(
      "<upstream>/shop.json:1:1 error unreadable-url: Could not fetch <upstream>/shop.json: the response is 404 Not Found. (#)\n`openapi-clients rules unreadable-url` explains it\nnothing was changed\n",
    );
  });

  it.each([
    ["no JSON", "{ pets", "error invalid-json"],
    ["nothing", "", "error empty-document"],
    ["something else", '{"hello": 1}', "error not-openapi"],
    ["Swagger 2", '{"swagger": "2.0"}', "error swagger-2"],
    [
      "a reference to a file that is nowhere",
      '{"openapi":"3.1.0","info":{"title":"","version":""},"paths":{"/a":{"$ref":"./a.json"}}}',
      "error unresolved-ref",
    ],
  ])("for an upstream that has %s", async (_, text, message) => {
    upstream["/pets.json"] = text;
    const { code, stderr } = await failedPull();
    expect(code).toBe(3);
    expect(stderr).toMatch(/^<upstream>\/pets\.json:1:\d+ error /);
    expect(stderr).toContain(message);
    expect(stderr).toContain("nothing was changed\n");
  });

  it("for a description with faults, unless it is told to take them", async () => {
    const { paths } = petVersions.new;
    const broken = {
      ...petVersions.new,
      paths: { ...paths, "/broken": { get: { responses: [] } } },
    };
    upstream["/pets.json"] = JSON.stringify(broken, undefined, 2);
    const { code, stderr } = await failedPull();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^<upstream>\/pets\.json:\d+:\d+ error invalid-structure/);
    const taken = await pull("--with-faults");
    expect(taken.code).toBe(0);
    expect(taken.stderr).toContain("warning invalid-structure");
    expect(await workspace.read("specs/pets.json")).toBe(upstream["/pets.json"]);
  });

  it("for a repeated name, whose locations are all in what was pulled", async () => {
    const get = { operationId: "listPets", responses: { 200: { description: "Here." } } };
    const paths = { ...petVersions.old.paths, "/a": { get }, "/b": { get } };
    upstream["/pets.json"] = JSON.stringify({ ...petVersions.old, paths }, undefined, 2);
    const { stderr } = await pull("pets");
    expect(stderr).toMatch(
      /^<upstream>\/pets\.json:\d+:\d+ \w+ duplicate-operation-id: .* <upstream>\/pets\.json:\d+:\d+/m,
    );
    expect(stderr).not.toContain("specs/pets.json:");
  });

  it.each([
    ["no operation any more", {}],
    ["another API", { "/other": { get: { responses: { 200: { description: "Here." } } } } }],
  ])("for %s, unless it is told to take it", async (_, paths) => {
    upstream["/pets.json"] = JSON.stringify({ ...petVersions.new, paths });
    const { code, stderr } = await failedPull();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^<upstream>\/pets\.json:1:\d+ error operations-gone: The upstream lacks all \d+ operations of specs\/pets\.json\./m,
    );
    const taken = await pull("--with-faults");
    expect(taken.stdout).toMatch(/^pets: .*operation.* was removed with all its operations: `/);
    expect(await workspace.read("specs/pets.json")).toBe(upstream["/pets.json"]);
  });

  it("where the file of an upstream is missing or a folder", async () => {
    await configure({ upstream: "origin/pets.json" });
    expect((await failedPull("pets")).stderr).toContain(
      "origin/pets.json:1:1 error missing-file: The file does not exist.",
    );
    await configure({ upstream: "specs" });
    const { code, stderr } = await failedPull("pets");
    expect(code).toBe(3);
    expect(stderr).toContain("specs:1:1 error unreadable-file: This is a folder, not a file.");
  });

  it("where the lock file is no lock file", async () => {
    await workspace.put({ "clients.lock.json": "[]" });
    const { code, stderr } = await failedPull();
    expect(code).toBe(2);
    expect(stderr).toContain("clients.lock.json: was not written by `pull`; delete it");
  });

  it.each([
    [["bank"], "no upstream is configured for bank in clients.config.json"],
    [["pest"], 'unknown client "pest"; did you mean "pets"?'],
  ])("for %j, and ends with 2", async (words, message) => {
    const { code, stderr } = await failedPull(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(`openapi-clients: ${message}`);
  });

  it("where the spec is a URL itself, or where two upstreams differ about one spec", async () => {
    await configure({ spec: "https://example.com/pets.json", overlays: [] });
    expect((await failedPull()).stderr).toContain("clients.pets.spec: is a URL");
    await configure({ spec: "specs/shop.json", overlays: [] });
    const { code, stderr } = await failedPull();
    expect(code).toBe(2);
    expect(stderr).toContain("another client has the same spec with another upstream");
  });
});

describe("an overlay that no longer fits", () => {
  it("is told with its place, and keeps nothing back, for it can be mended only then", async () => {
    const { "/pets": _, ...paths } = petVersions.new.paths;
    upstream["/pets.json"] = { ...petVersions.new, paths };
    const { code, stdout, stderr } = await pull();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^specs\/pets\.overlay\.json:\d+:\d+ error overlay-target-unmatched: The target .* matches nothing in specs\/pets\.json\./,
    );
    expect(stderr).toContain(
      "1 overlay action no longer matches anything: fix the overlays, then run `openapi-clients generate pets`\n",
    );
    expect(stdout).toContain("updated specs/pets.json");
  });
});
