import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { compareContenders, type Contender } from "./compare-contenders.ts";
import { toTableBeyondFirst } from "./contender-tables.ts";
import { openapiClients } from "./repository.ts";

/** How often each contender has its turn: a run is so short that a few would say little. */
export const smallSpecRounds = 21;

/** A description of one operation. */
export const greeter = {
  openapi: "3.1.0",
  info: { title: "Greeter", version: "1.0.0" },
  servers: [{ url: "https://api.example.com" }],
  paths: {
    "/greetings/{name}": {
      get: {
        operationId: "greet",
        summary: "Greets someone.",
        parameters: [{ name: "name", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          "200": {
            description: "The greeting.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Greeting" } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Greeting: {
        type: "object",
        required: ["text"],
        properties: { text: { type: "string" } },
      },
    },
  },
};

/** What `generate` costs beyond Node's own start for a spec of one operation, written in JSON and in YAML. */
export function benchSmallSpec(): string {
  const folder = mkdtempSync(join(tmpdir(), "bench-small-"));
  const out = join(folder, "out");
  try {
    const texts = {
      "greeter.json": JSON.stringify(greeter, null, 2),
      "greeter.yaml": stringify(greeter),
    };
    const ours = Object.entries(texts).map(([file, text]): Contender => {
      writeFileSync(join(folder, file), text);
      return {
        name: `openapi-clients generate, one operation, ${file.endsWith(".json") ? "JSON" : "YAML"}`,
        prepare() {
          rmSync(out, { recursive: true, force: true });
        },
        jobs: [
          {
            input: file,
            words: [openapiClients, "generate", "--spec", file, "--out", out],
            cwd: folder,
          },
        ],
      };
    });
    const bare: Contender = {
      name: "`node -e 0`",
      jobs: [{ input: "nothing", words: ["-e", "0"], cwd: folder }],
    };
    return toTableBeyondFirst(compareContenders([bare, ...ours], smallSpecRounds));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
