import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ClientPlan } from "../../src/client-plan.ts";
import { GenerateError } from "../../src/generate-error.ts";
import { checkClients, generateClients } from "../../src/pipeline.ts";
import * as reading from "../../src/read/read-document.ts";
import { petSpec } from "./workspace.ts";

vi.mock(import("../../src/emit/emit-client.ts"), async (original) => {
  const { emitClient } = await original();
  return {
    emitClient: (document, model, options) =>
      model.title === "Broken emitter"
        ? Promise.reject(new Error("a case that nobody thought of"))
        : emitClient(document, model, options),
  };
});

vi.mock(import("../../src/read/read-document.ts"), { spy: true });

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pipeline-"));
  await writeFile(join(folder, "pets.json"), JSON.stringify(petSpec("Pets")));
  await writeFile(join(folder, "broken.json"), JSON.stringify(petSpec("Broken emitter")));
  vi.mocked(reading.readDocument).mockClear();
});

afterEach(() => rm(folder, { recursive: true }));

function planOf(client: string, spec: string, overlays: readonly string[] = []): ClientPlan {
  return {
    client,
    folder,
    spec,
    overlays,
    options: {
      clientName: undefined,
      spec,
      command: "openapi-clients generate",
      importExtension: ".js",
    },
    format: true,
  };
}

describe("a run over several clients", () => {
  it("reads a spec once, however many clients share it", async () => {
    const { clients } = await generateClients([planOf("a", "pets.json"), planOf("b", "pets.json")]);
    expect(clients).toHaveLength(2);
    expect(reading.readDocument).toHaveBeenCalledTimes(1);
  });

  it("gives no files of any client when one has an error", async () => {
    const result = await generateClients([planOf("a", "pets.json"), planOf("b", "missing.json")]);
    expect(result).toMatchObject({ clients: undefined, unreadable: true });
  });

  it("tells the problems of every document, overlays of a broken spec included", async () => {
    const { diagnostics } = await checkClients([
      planOf("a", "missing.json", ["missing.overlay.yaml"]),
      planOf("b", "also-missing.json"),
    ]);
    expect(diagnostics.map(({ position }) => position.file)).toEqual([
      "missing.json",
      "missing.overlay.yaml",
      "also-missing.json",
    ]);
  });

  it("names the client whose emitter fails, and the reason", async () => {
    const run = generateClients([planOf("a", "pets.json"), planOf("b", "broken.json")]);
    await expect(run).rejects.toThrow(
      new GenerateError("b", new Error("a case that nobody thought of")),
    );
  });

  it("lets an error through that says nothing about a document", async () => {
    vi.mocked(reading.readDocument).mockRejectedValueOnce(new Error("EIO: i/o error"));
    await expect(checkClients([planOf("a", "pets.json")])).rejects.toThrow("EIO: i/o error");
  });
});
