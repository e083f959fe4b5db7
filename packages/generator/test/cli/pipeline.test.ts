import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { ClientPlan } from "../../src/client-plan.ts";
import { GenerateError } from "../../src/generate-error.ts";
import { checkClients, generateClients } from "../../src/pipeline.ts";
import { startUpstream } from "@convex-openapi/test-support/upstream-server";
import { petSpec } from "./workspace.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pipeline-"));
  await writeFile(join(folder, "pets.json"), JSON.stringify(petSpec("Pets")));
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
  };
}

/** A plan whose client cannot be emitted, though nothing is wrong with its spec. */
function faultyPlanOf(client: string, spec: string): ClientPlan {
  const plan = planOf(client, spec);
  const options = {
    ...plan.options,
    get command(): string {
      throw new Error("a case that nobody thought of");
    },
  };
  return { ...plan, options };
}

describe("a run over several clients", () => {
  it("reads a spec once, however many clients share it", async () => {
    const server = await startUpstream((_, response) => {
      response.end(JSON.stringify(petSpec("Pets")));
    });
    onTestFinished(() => server[Symbol.asyncDispose]());
    const { clients } = await generateClients([planOf("a", server.url), planOf("b", server.url)]);
    expect(clients).toHaveLength(2);
    expect(server.requests).toHaveLength(1);
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
    const run = generateClients([planOf("a", "pets.json"), faultyPlanOf("b", "pets.json")]);
    await expect(run).rejects.toThrow(
      new GenerateError("b", new Error("a case that nobody thought of")),
    );
  });

  it("lets an error through that says nothing about a document", async () => {
    const plan: ClientPlan = {
      ...planOf("a", "pets.json"),
      get overlays(): never {
        throw new Error("a case that nobody thought of");
      },
    };
    await expect(checkClients([plan])).rejects.toThrow(/^a case that nobody thought of$/);
  });

  it("reports what the system says of a spec as the spec's problem", async () => {
    await symlink("circle.json", join(folder, "circle.json"));
    const { diagnostics } = await checkClients([planOf("a", "circle.json")]);
    expect(diagnostics).toMatchObject([{ rule: "unreadable-file" }]);
  });
});
