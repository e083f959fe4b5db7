import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runProcess } from "../packed/run-process.ts";
import { type RemoteCache, startRemoteCache } from "./start-remote-cache.ts";

const program = join(import.meta.dirname, "../../packages/generator/bin/openapi-clients.js");

let cache: RemoteCache;
let signing: RemoteCache;
const folders: string[] = [];

beforeAll(async () => {
  cache = await startRemoteCache(false);
  signing = await startRemoteCache(true);
});

afterAll(async () => {
  await cache[Symbol.asyncDispose]();
  await signing[Symbol.asyncDispose]();
  for (const folder of folders) await rm(folder, { recursive: true });
});

function pets(title: string): string {
  const responses = { 200: { description: "Fine." } };
  const paths = { "/pets": { get: { operationId: "listPets", responses } } };
  const servers = [{ url: "https://api.example.com" }];
  return JSON.stringify({ openapi: "3.1.0", info: { title, version: "1" }, servers, paths });
}

/** A fresh clone of a project with one client, of which nothing is generated. */
async function clone(title: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "remote-cache-clone-"));
  folders.push(folder);
  await mkdir(join(folder, "node_modules"));
  await writeFile(join(folder, "pets.json"), pets(title));
  const clients = { pets: { spec: "pets.json", out: "src/pets" } };
  await writeFile(join(folder, "clients.config.json"), JSON.stringify({ clients }));
  return folder;
}

/** How the client was made, and what was said about it. */
async function generate(
  cwd: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<{ state: string | undefined; stderr: string }> {
  const env = { ...process.env, ...cache.variables, ...variables };
  const words = [program, "generate", "--format", "json"];
  const { stdout, stderr } = await runProcess(process.execPath, words, { cwd, env });
  const { run } = JSON.parse(stdout) as { run: { clients: { state: string }[] } };
  return { state: run.clients[0]?.state, stderr };
}

describe("with a server of turborepo-remote-cache", () => {
  test("one clone makes a client, and the next one has it", async () => {
    expect(await generate(await clone("Pets"))).toEqual({ state: "generated", stderr: "" });
    expect(await generate(await clone("Pets"))).toEqual({ state: "restored", stderr: "" });
    expect(await generate(await clone("Pots"))).toEqual({ state: "generated", stderr: "" });
  });

  test("what was signed comes back where the key is the same", async () => {
    const key = { ...signing.variables, TURBO_REMOTE_CACHE_SIGNATURE_KEY: "one" };
    await generate(await clone("Signed"), key);
    const { state, stderr } = await generate(await clone("Signed"), key);
    expect([state, stderr]).toEqual(["restored", ""]);
  });

  test("what was signed with another key does not", async () => {
    const one = { ...signing.variables, TURBO_REMOTE_CACHE_SIGNATURE_KEY: "one" };
    const other = { ...one, TURBO_REMOTE_CACHE_SIGNATURE_KEY: "two" };
    await generate(await clone("Other"), one);
    const { state, stderr } = await generate(await clone("Other"), other);
    expect(state).toBe("generated");
    expect(stderr).toMatch(
      /^note: \w{64} in the remote cache \S+ is not used: its signature is wrong\n$/,
    );
  });

  test("a server that does not keep signatures is told of", async () => {
    const key = { TURBO_REMOTE_CACHE_SIGNATURE_KEY: "one" };
    await generate(await clone("Unsigned"), key);
    const { state, stderr } = await generate(await clone("Unsigned"), key);
    expect(state).toBe("generated");
    expect(stderr).toMatch(/it has no signature \(x-artifact-tag\)/);
  });

  test("a wrong token costs nothing but a note", async () => {
    const { state, stderr } = await generate(await clone("Pets"), { TURBO_TOKEN: "wrong" });
    expect(state).toBe("generated");
    expect(stderr).toMatch(/^note: the remote cache \S+ responds with 40[01]; everything else/);
  });

  test("another team shares nothing with this one", async () => {
    await generate(await clone("Team"));
    expect((await generate(await clone("Team"), { TURBO_TEAM: "shop" })).state).toBe("generated");
  });
});
