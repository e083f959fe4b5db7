import { once } from "node:events";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { pollLimit } from "../../../../scripts/test-limits.ts";
import { main } from "../../src/cli/main.ts";
import { petSpec, petWorkspace, startProgram, terminalTo, type Workspace } from "./workspace.ts";

/** A run of `generate --watch` in a workspace of its own. */
interface Watching extends AsyncDisposable {
  readonly workspace: Workspace;
  /** Waits until a run has said this since the last call, and has come to its end. */
  readonly outputWith: (text: string) => Promise<void>;
  /** Gives the exit code. */
  readonly stop: () => Promise<number>;
}

async function startWatching(
  words: readonly string[] = [],
  files: Readonly<Record<string, unknown>> = {},
): Promise<Watching> {
  const workspace = await petWorkspace();
  await workspace.put(files);
  let output = "";
  const add = (text: string): void => {
    output += text;
  };
  const abort = new AbortController();
  const surroundings = {
    terminal: terminalTo(add, add),
    cwd: workspace.root,
    stop: abort.signal,
  };
  const ended = main(["generate", "--watch", ...words], surroundings);
  const stop = (): Promise<number> => {
    abort.abort();
    return ended;
  };
  const outputWith = async (text: string): Promise<void> => {
    const sinceThen = (): string => output.slice(output.indexOf(text));
    // Tests that run at once cannot share the `expect.poll` of one.
    await vi.waitFor(() => expect(output.includes(text) ? sinceThen() : "").toMatch(/^watching/m), {
      timeout: pollLimit,
      interval: 5,
    });
    output = "";
  };
  await outputWith("");
  return {
    workspace,
    outputWith,
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
      await workspace[Symbol.asyncDispose]();
    },
  };
}

// At once: most of the time they wait for what watches files.
describe.concurrent("generate --watch", () => {
  it("generates at once", async () => {
    await using watching = await startWatching();
    const { workspace } = watching;
    expect(await workspace.read("packages/pets/API.md")).toContain("Pets");
  });

  it("generates again when a spec is written, and when an editor replaces it", async () => {
    await using watching = await startWatching();
    const { workspace, outputWith } = watching;
    await workspace.put({ "specs/pets.json": petSpec("Dogs") });
    await outputWith("updated packages/pets/API.md");
    await writeFile(join(workspace.root, "specs/pets.json~"), JSON.stringify(petSpec("Cats")));
    await rename(join(workspace.root, "specs/pets.json~"), join(workspace.root, "specs/pets.json"));
    await outputWith("updated packages/pets/API.md");
    expect(await workspace.read("packages/pets/API.md")).toContain("Cats");
  });

  it("tells a broken spec, keeps the old output, and goes on when it is mended", async () => {
    await using watching = await startWatching();
    const { workspace, outputWith } = watching;
    const before = await workspace.read("packages/pets/API.md");
    await workspace.put({ "specs/pets.json": "{ broken" });
    await outputWith("specs/pets.json:1:");
    expect(await workspace.read("packages/pets/API.md")).toBe(before);
    await workspace.put({ "specs/pets.json": petSpec("Mended") });
    await outputWith("updated packages/pets/API.md");
  });

  it("survives that a spec is gone for a while", async () => {
    await using watching = await startWatching();
    const { workspace, outputWith } = watching;
    await rm(join(workspace.root, "specs/pets.json"));
    await outputWith("missing-file");
    await workspace.put({ "specs/pets.json": petSpec("Back") });
    await outputWith("updated packages/pets/API.md");
    expect(await workspace.read("packages/pets/API.md")).toContain("Back");
  });

  it("follows the config to another spec, and survives that it is wrong", async () => {
    await using watching = await startWatching();
    const { workspace, outputWith } = watching;
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
    await using watching = await startWatching(["--spec", "specs/pets.json", "--out", "out"]);
    const { workspace, outputWith } = watching;
    await workspace.put({ "specs/pets.json": petSpec("Dogs") });
    await outputWith("updated out/API.md");
    expect(await workspace.read("out/API.md")).toContain("Dogs");
  });

  it("notices a spec that is moved away and comes back as it was", async () => {
    await using watching = await startWatching();
    const { workspace, outputWith } = watching;
    const [spec, away] = [join(workspace.root, "specs/pets.json"), join(workspace.root, "away")];
    await rename(spec, away);
    await outputWith("missing-file");
    await rename(away, spec);
    await outputWith("2 clients (");
    expect(await workspace.read("packages/pets/API.md")).toContain("Pets");
  });

  describe("of a spec in several files", () => {
    const inFiles = {
      "specs/pets.json": {
        ...petSpec("Pets"),
        components: { schemas: { Pet: { $ref: "parts/pet.yaml" } } },
      },
      "specs/parts/pet.yaml":
        "type: object\nproperties:\n  name: { $ref: name.yaml#/definitions/Name }\n",
      "specs/parts/name.yaml": "definitions:\n  Name: { type: string }\n",
    };

    const types = (workspace: Workspace): Promise<string> =>
      workspace.read("packages/pets/src/generated/types.ts");

    it("follows each of them", async () => {
      await using watching = await startWatching(["pets"], inFiles);
      const { workspace, outputWith } = watching;
      await workspace.put({
        "specs/parts/name.yaml": "definitions:\n  Name: { type: integer }\n",
      });
      await outputWith("updated packages/pets/src/generated/types.ts");
      expect(await types(workspace)).toContain("type Name = number;");
    });

    it("follows those that come later, and not those that are gone", async () => {
      await using watching = await startWatching(["pets"], inFiles);
      const { workspace, outputWith } = watching;
      await workspace.put({
        "specs/parts/pet.yaml": "type: object\nproperties:\n  name: { $ref: new.yaml }\n",
      });
      await outputWith("specs/parts/pet.yaml:3:");
      await workspace.put({ "specs/parts/new.yaml": "type: boolean\n" });
      await outputWith("updated packages/pets/src/generated/types.ts");
      await workspace.put({ "specs/parts/name.yaml": "definitions: {}\n" });
      await workspace.put({ "specs/parts/new.yaml": "type: number\n" });
      await outputWith("updated packages/pets/src/generated/types.ts");
      expect(await types(workspace)).toContain("number");
    });

    it("survives that one of them is gone for a while", async () => {
      await using watching = await startWatching(["pets"], inFiles);
      const { workspace, outputWith } = watching;
      const [part, away] = ["specs/parts/name.yaml", "away"].map((path) =>
        join(workspace.root, path),
      );
      if (part === undefined || away === undefined) throw new Error("there are two paths");
      await rename(part, away);
      await outputWith("unresolved-ref");
      await rename(away, part);
      await outputWith("1 client (");
      expect(await types(workspace)).toContain("type Name = string;");
    });
  });

  it("ends with 0 when it is stopped", async () => {
    await using watching = await startWatching();
    expect(await watching.stop()).toBe(0);
  });
});

it("generate --watch does not start with a config that is wrong", async () => {
  await using workspace = await petWorkspace();
  await workspace.put({ "clients.config.json": "{}" });
  expect((await workspace.run(["generate", "--watch"])).code).toBe(2);
});

it.each(["SIGINT", "SIGTERM"] as const)("generate --watch ends cleanly on %s", async (signal) => {
  await using workspace = await petWorkspace();
  const child = startProgram(workspace.root, ["generate", "--watch"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "close");
  for await (const text of child.stdout?.setEncoding("utf8") ?? []) {
    if (String(text).includes("watching")) child.kill(signal);
  }
  expect(await ended).toEqual([0, null]);
});
