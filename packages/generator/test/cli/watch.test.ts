import { once } from "node:events";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { main } from "../../src/cli/main.ts";
import { petSpec, petWorkspace, startProgram, terminalTo, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await petWorkspace();
});

afterEach(() => workspace[Symbol.asyncDispose]());

describe("generate --watch", () => {
  let output = "";
  let stop: AbortController;
  let ended: Promise<number>;

  async function startWatching(words: readonly string[] = []): Promise<void> {
    output = "";
    stop = new AbortController();
    const add = (text: string): void => {
      output += text;
    };
    const surroundings = { terminal: terminalTo(add, add), cwd: workspace.root, stop: stop.signal };
    ended = main(["generate", "--watch", ...words], surroundings);
    await outputWith("");
  }

  /** Waits until a run has said this since the last call, and has come to its end. */
  async function outputWith(text: string): Promise<void> {
    const sinceThen = (): string => output.slice(output.indexOf(text));
    await expect.poll(() => (output.includes(text) ? sinceThen() : "")).toMatch(/^watching/m);
    output = "";
  }

  afterEach(async () => {
    stop.abort();
    await ended;
  });

  it("generates at once", async () => {
    await startWatching();
    expect(await workspace.read("packages/pets/API.md")).toContain("Pets");
  });

  it("generates again when a spec is written, and when an editor replaces it", async () => {
    await startWatching();
    await workspace.put({ "specs/pets.json": petSpec("Dogs") });
    await outputWith("updated packages/pets/API.md");
    await writeFile(join(workspace.root, "specs/pets.json~"), JSON.stringify(petSpec("Cats")));
    await rename(join(workspace.root, "specs/pets.json~"), join(workspace.root, "specs/pets.json"));
    await outputWith("updated packages/pets/API.md");
    expect(await workspace.read("packages/pets/API.md")).toContain("Cats");
  });

  it("tells a broken spec, keeps the old output, and goes on when it is mended", async () => {
    await startWatching();
    const before = await workspace.read("packages/pets/API.md");
    await workspace.put({ "specs/pets.json": "{ broken" });
    await outputWith("specs/pets.json:1:");
    expect(await workspace.read("packages/pets/API.md")).toBe(before);
    await workspace.put({ "specs/pets.json": petSpec("Mended") });
    await outputWith("updated packages/pets/API.md");
  });

  it("survives that a spec is gone for a while", async () => {
    await startWatching();
    await rm(join(workspace.root, "specs/pets.json"));
    await outputWith("missing-file");
    await workspace.put({ "specs/pets.json": petSpec("Back") });
    await outputWith("updated packages/pets/API.md");
    expect(await workspace.read("packages/pets/API.md")).toContain("Back");
  });

  it("follows the config to another spec, and survives that it is wrong", async () => {
    await startWatching();
    const config = await workspace.read("clients.config.json");
    await workspace.put({ "clients.config.json": "{}" });
    await outputWith("clients.config.json: clients: expected an object");
    await workspace.put({ "specs/birds.json": petSpec("Birds") });
    await workspace.put({ "clients.config.json": config.replace("pets.json", "birds.json") });
    await outputWith("updated packages/pets/API.md");
    expect(await workspace.read("packages/pets/API.md")).toContain("Birds");
    await workspace.put({ "specs/birds.json": petSpec("Ostriches") });
    await outputWith("updated packages/pets/API.md");
  });

  it("works for a spec without a config", async () => {
    await startWatching(["--spec", "specs/pets.json", "--out", "out"]);
    await workspace.put({ "specs/pets.json": petSpec("Dogs") });
    await outputWith("updated out/API.md");
    expect(await workspace.read("out/API.md")).toContain("Dogs");
  });

  it("notices a spec that is moved away and comes back as it was", async () => {
    await startWatching();
    const [spec, away] = [join(workspace.root, "specs/pets.json"), join(workspace.root, "away")];
    await rename(spec, away);
    await outputWith("missing-file");
    await rename(away, spec);
    await outputWith("2 clients (");
    expect(await workspace.read("packages/pets/API.md")).toContain("Pets");
  });

  describe("of a spec in several files", () => {
    beforeEach(async () => {
      await workspace.put({
        "specs/pets.json": {
          ...petSpec("Pets"),
          components: { schemas: { Pet: { $ref: "parts/pet.yaml" } } },
        },
        "specs/parts/pet.yaml":
          "type: object\nproperties:\n  name: { $ref: name.yaml#/definitions/Name }\n",
        "specs/parts/name.yaml": "definitions:\n  Name: { type: string }\n",
      });
    });

    const types = (): Promise<string> => workspace.read("packages/pets/src/generated/types.ts");

    it("follows each of them", async () => {
      await startWatching(["pets"]);
      await workspace.put({
        "specs/parts/name.yaml": "definitions:\n  Name: { type: integer }\n",
      });
      await outputWith("updated packages/pets/src/generated/types.ts");
      expect(await types()).toContain("type Name = number;");
    });

    it("follows those that come later, and not those that are gone", async () => {
      await startWatching(["pets"]);
      await workspace.put({
        "specs/parts/pet.yaml": "type: object\nproperties:\n  name: { $ref: new.yaml }\n",
      });
      await outputWith("specs/parts/pet.yaml:3:");
      await workspace.put({ "specs/parts/new.yaml": "type: boolean\n" });
      await outputWith("updated packages/pets/src/generated/types.ts");
      await workspace.put({ "specs/parts/name.yaml": "definitions: {}\n" });
      await workspace.put({ "specs/parts/new.yaml": "type: number\n" });
      await outputWith("updated packages/pets/src/generated/types.ts");
      expect(await types()).toContain("number");
    });

    it("survives that one of them is gone for a while", async () => {
      await startWatching(["pets"]);
      const [part, away] = ["specs/parts/name.yaml", "away"].map((path) =>
        join(workspace.root, path),
      );
      if (part === undefined || away === undefined) throw new Error("there are two paths");
      await rename(part, away);
      await outputWith("unresolved-ref");
      await rename(away, part);
      await outputWith("1 client (");
      expect(await types()).toContain("type Name = string;");
    });
  });

  it("ends with 0 when it is stopped", async () => {
    await startWatching();
    stop.abort();
    expect(await ended).toBe(0);
  });
});

it("generate --watch does not start with a config that is wrong", async () => {
  await workspace.put({ "clients.config.json": "{}" });
  expect((await workspace.run(["generate", "--watch"])).code).toBe(2);
});

it.each(["SIGINT", "SIGTERM"] as const)("generate --watch ends cleanly on %s", async (signal) => {
  const child = startProgram(workspace.root, ["generate", "--watch"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "close");
  for await (const text of child.stdout?.setEncoding("utf8") ?? []) {
    if (String(text).includes("watching")) child.kill(signal);
  }
  expect(await ended).toEqual([0, null]);
});
