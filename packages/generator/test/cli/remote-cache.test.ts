import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CacheServer, startCacheServer } from "../remote-cache/cache-server.ts";
import { configuredJob } from "../../src/cli/generate-job.ts";
import { runGenerate } from "../../src/cli/run-generate.ts";
import { loadConfig } from "../../src/config/load-config.ts";
import { petSpec, petWorkspace, terminalTo, type Workspace } from "./workspace.ts";

let workspace: Workspace;
let server: CacheServer;
let generated: Record<string, string>;

beforeEach(async () => {
  workspace = await petWorkspace();
  server = await startCacheServer();
  await generate();
  generated = await workspace.files();
});

afterEach(async () => {
  await server[Symbol.asyncDispose]();
  await workspace[Symbol.asyncDispose]();
});

interface Outcome {
  readonly code: number;
  readonly stderr: string;
  /** Of each client. */
  readonly states: readonly string[];
}

async function generate(
  variables: Record<string, string> = {},
  mode: "write" | "check" = "write",
): Promise<Outcome> {
  const config = await loadConfig({ cwd: workspace.root });
  let stdout = "";
  let stderr = "";
  const terminal = terminalTo(
    (text) => (stdout += text),
    (text) => (stderr += text),
  );
  const code = await runGenerate(
    configuredJob(config, config.clients),
    mode === "write" ? { kind: mode } : { kind: mode, explain: undefined },
    { terminal },
    {
      format: "json",
      variables: { TURBO_API: server.url, TURBO_TOKEN: "right", TURBO_TEAM: "pets", ...variables },
    },
  );
  const { run } = JSON.parse(stdout) as { run: { clients: { state: string }[] } };
  return { code, stderr, states: run.clients.map(({ state }) => state) };
}

/** Takes all files of the clients away, as in a clone without them. */
async function removeOutputs(): Promise<void> {
  for (const client of ["pets", "shop"]) {
    await rm(join(workspace.root, "packages", client), { recursive: true });
    await workspace.put({
      [`packages/${client}/README.md`]: generated[`packages/${client}/README.md`],
    });
  }
}

describe("generating with a remote cache", () => {
  it("restores what another machine has made", async () => {
    await removeOutputs();
    expect(await generate()).toEqual({ code: 0, stderr: "", states: ["restored", "restored"] });
    expect(await workspace.files()).toEqual(generated);
  });

  it("makes nothing again of what is there", async () => {
    expect(await generate()).toEqual({ code: 0, stderr: "", states: ["unchanged", "unchanged"] });
    expect(server.artifacts.size).toBe(2);
  });

  it("makes what has changed, and shares that", async () => {
    await workspace.put({ "specs/pets.json": petSpec("Pots") });
    expect((await generate()).states).toEqual(["generated", "unchanged"]);
    expect(server.artifacts.size).toBe(3);
  });

  it("finds stale files with --check, and writes none", async () => {
    await removeOutputs();
    const before = await workspace.files();
    expect(await generate({}, "check")).toMatchObject({
      code: 1,
      states: ["restored", "restored"],
    });
    expect(await workspace.files()).toEqual(before);
  });

  it("remembers on this machine what comes from another one", async () => {
    await rm(join(workspace.root, "node_modules"), { recursive: true, force: true });
    await workspace.put({ "node_modules/.keep": "" });
    await generate();
    await server[Symbol.asyncDispose]();
    expect(await generate()).toEqual({ code: 0, stderr: "", states: ["unchanged", "unchanged"] });
    server = await startCacheServer();
  });

  it("shares nothing of a run with errors but what has none", async () => {
    server.artifacts.clear();
    await workspace.put({ "specs/shop.json": "{" });
    expect(await generate()).toMatchObject({ code: 3, states: ["generated", "unreadable"] });
    expect(server.artifacts.size).toBe(1);
  });
});

describe("a remote cache costs time and nothing else", () => {
  it.each([
    ["truncated", (bytes: Buffer) => bytes.subarray(0, -10)],
    ["damaged", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([255])])],
    ["empty", () => Buffer.alloc(0)],
    ["an error page", () => Buffer.from("<html>Welcome</html>")],
  ])("where its artifacts are %s", async (_, change) => {
    for (const artifact of server.artifacts.values()) artifact.bytes = change(artifact.bytes);
    await removeOutputs();
    const { code, stderr, states } = await generate();
    expect({ code, states }).toEqual({ code: 0, states: ["generated", "generated"] });
    expect(stderr).toMatch(
      /^note: \w{64} in the remote cache \S+ is not used: it [^\n]+\nnote: 1 more /,
    );
    expect(await workspace.files()).toEqual(generated);
  });

  it("where its artifacts are exchanged", async () => {
    const [first, second] = [...server.artifacts.keys()];
    const [one, two] = [...server.artifacts.values()];
    if (first !== undefined && two !== undefined) server.artifacts.set(first, two);
    if (second !== undefined && one !== undefined) server.artifacts.set(second, one);
    await removeOutputs();
    expect((await generate()).states).toEqual(["generated", "generated"]);
    expect(await workspace.files()).toEqual(generated);
  });

  it("where it is down", async () => {
    await server[Symbol.asyncDispose]();
    await removeOutputs();
    const { code, stderr } = await generate();
    expect(code).toBe(0);
    expect(stderr).toMatch(/^note: the remote cache \S+ cannot be used: [^\n]+\n$/);
    expect(await workspace.files()).toEqual(generated);
    server = await startCacheServer();
  });

  it("where the token is missing", async () => {
    await removeOutputs();
    expect(await generate({ TURBO_TOKEN: "" })).toEqual({
      code: 0,
      stderr: "note: TURBO_API is set and TURBO_TOKEN is not, so nothing is shared\n",
      states: ["generated", "generated"],
    });
  });

  it("but its address has to be one", async () => {
    await expect(generate({ TURBO_API: "cache" })).rejects.toThrow("TURBO_API is not the URL");
  });
});
