import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeWorkspace, petSpec, type Workspace } from "./workspace.ts";

let workspace: Workspace;
let hosts: readonly string[];
const closing: (() => void)[] = [];

/** Two servers; the description of the first one is in part on the second one. */
beforeEach(async () => {
  workspace = await makeWorkspace();
  const other = await serve(() => "{}");
  const spec = {
    ...petSpec("Pets"),
    components: { schemas: { Pet: { $ref: `http://${other}/a` } } },
  };
  hosts = [await serve(() => JSON.stringify(spec)), other];
});

afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await workspace[Symbol.asyncDispose]();
});

async function serve(text: () => string): Promise<string> {
  const server = createServer((_, response) => response.end(text()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("a spec from a URL that is in part on another host", () => {
  it("is refused, saying how to allow the host", async () => {
    const [host = "", other = ""] = hosts;
    const words = ["generate", "--spec", `http://${host}/api.json`, "--out", "a"];
    const { code, stderr } = await workspace.run(words);
    expect(code).toBe(3);
    expect(stderr).toContain(`allow it with \`--allow-host ${other}\``);
  });

  it("is generated where the host is allowed, and its files say so", async () => {
    const [host = "", other = ""] = hosts;
    const spec = `http://${host}/api.json`;
    const words = ["generate", "--spec", spec, "--allow-host", other, "--out", "a"];
    expect((await workspace.run(words)).code).toBe(0);
    expect(await workspace.read("a/client.ts")).toContain(
      `generate --spec ${spec} --allow-host ${other} --out a`,
    );
  });

  it("is compared where the host is allowed", async () => {
    const [host = "", other = ""] = hosts;
    const spec = `http://${host}/api.json`;
    expect((await workspace.run(["diff", spec, spec])).code).toBe(3);
    expect((await workspace.run(["diff", spec, spec, "--allow-host", other])).code).toBe(0);
  });

  it("is checked where the config allows the host", async () => {
    const [host = "", other = ""] = hosts;
    const clients = { pets: { spec: `http://${host}/api.json`, package: "." } };
    await workspace.put({ "clients.config.json": { clients } });
    expect((await workspace.run(["check"])).code).toBe(3);
    await workspace.put({ "clients.config.json": { clients, allowHosts: [other] } });
    expect((await workspace.run(["check"])).code).toBe(0);
  });
});

describe("--allow-host", () => {
  it.each([
    [
      "what is no host",
      ["--spec", "a.json", "--out", "a", "--allow-host", "http://a"],
      /not "http:\/\/a"/,
    ],
    ["clients of a config", ["pets", "--allow-host", "a"], /--allow-host requires --spec FILE/],
  ])("is refused with %s", async (_, words, message) => {
    const { code, stderr } = await workspace.run(["generate", ...words]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
