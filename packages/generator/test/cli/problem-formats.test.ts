import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { generatedPetWorkspace, petSpec, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await generatedPetWorkspace();
});

afterEach(() => workspace[Symbol.asyncDispose]());

/** The pets with a `$ref` to nothing, in line 1. */
const broken = JSON.stringify({
  ...petSpec("Pets"),
  paths: {
    "/pets": { get: { responses: { 200: { $ref: "#/components/responses/50%, or: so" } } } },
  },
});

/** What a command prints with `--format json`, and nothing else. */
async function json(code: number, ...words: string[]): Promise<unknown> {
  const outcome = await workspace.run([...words, "--format", "json"]);
  expect(outcome).toMatchObject({ code, stderr: "" });
  return JSON.parse(outcome.stdout) as unknown;
}

const upToDate = { problems: [], files: [] };

const unresolved = {
  problems: [
    {
      file: "specs/pets.json",
      line: 1,
      column: expect.any(Number) as number,
      pointer: "/paths/~1pets/get/responses/200/$ref",
      severity: "error",
      id: "unresolved-ref",
      message: expect.stringContaining("points to nothing") as string,
      help: expect.stringMatching(/^[A-Z].*\.$/) as string,
    },
  ],
  files: [],
};

describe("--format json", () => {
  it.each([[["check"]], [["generate"]], [["generate", "--check"]]])(
    "of %j has nothing to say where all is well",
    async (words) => {
      expect(await json(0, ...words)).toMatchObject(upToDate);
    },
  );

  it.each([[["check"]], [["generate"]], [["generate", "--check"]]])(
    "of %j has every problem",
    async (words) => {
      await workspace.put({ "specs/pets.json": broken });
      expect(await json(1, ...words)).toMatchObject(unresolved);
    },
  );

  it("goes with the exit code of what cannot be read", async () => {
    await rm(join(workspace.root, "specs/pets.json"));
    expect(await json(3, "check")).toMatchObject({
      problems: [{ id: "missing-file", pointer: "" }],
    });
  });

  it("works without a config", async () => {
    await workspace.put({ "specs/pets.json": broken });
    expect(await json(1, "check", "--spec", "specs/pets.json")).toEqual(unresolved);
  });

  it("names the files that are not up to date, and what to do", async () => {
    await workspace.put({
      "packages/pets/src/generated/mine.ts": "export const mine = 1;\n",
      "specs/shop.json": petSpec("Shops", ["listOrders", "listGoods"]),
    });
    await rm(join(workspace.root, "packages/pets/API.md"));
    const { files } = (await json(1, "generate", "--check")) as { files: unknown[] };
    const run = (client: string): string => `run \`openapi-clients generate ${client}\``;
    expect(files).toEqual(
      expect.arrayContaining([
        { path: "packages/pets/API.md", client: "pets", state: "missing", help: run("pets") },
        { path: "packages/shop/API.md", client: "shop", state: "stale", help: run("shop") },
        {
          path: "packages/pets/src/generated/mine.ts",
          client: "pets",
          state: "foreign",
          help: "move it elsewhere, this folder is for generated files only",
        },
      ]),
    );
  });

  it("names the files that were written", async () => {
    await rm(join(workspace.root, "packages/pets/API.md"));
    expect(await json(0, "generate")).toMatchObject({
      problems: [],
      files: [{ path: "packages/pets/API.md", client: "pets", state: "added" }],
    });
  });

  it("has a line for each client", async () => {
    await workspace.put({ "specs/pets.json": petSpec("Pots") });
    const { stdout } = await workspace.run(["generate", "--check", "--format", "json"]);
    const lines = stdout.split("\n").filter((line) => line.includes('"verdict"'));
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, "")) as unknown)).toEqual([
      {
        client: "pets",
        state: "generated",
        verdict: "stale",
        hash: expect.stringMatching(/^[\da-f]{64}$/) as string,
        cpuSeconds: expect.any(Number) as number,
        errors: 0,
        warnings: 0,
      },
      expect.objectContaining({ client: "shop", verdict: "up to date" }),
    ]);
  });

  it("says which client has errors, and that no other was made after it", async () => {
    await workspace.put({ "specs/pets.json": broken });
    expect(await json(1, "generate")).toMatchObject({
      run: {
        clients: [
          { client: "pets", state: "failed", verdict: "nothing made", hash: null, errors: 1 },
          { client: "shop", state: "skipped", verdict: "nothing made", hash: null, errors: 0 },
        ],
      },
    });
  });

  it("says of a client before one with errors that it was not written", async () => {
    await workspace.put({
      "specs/pets.json": petSpec("Pots"),
      "specs/shop.json": JSON.parse(broken) as object,
    });
    expect(await json(1, "generate")).toMatchObject({
      files: [],
      run: {
        clients: [
          { client: "pets", state: "generated", verdict: "stale" },
          { client: "shop", state: "failed" },
        ],
      },
    });
  });

  it("gives a client the same hash for the same files", async () => {
    const hashes = async (): Promise<unknown> => {
      const report = (await json(0, "generate")) as { run: { clients: { hash: string }[] } };
      return report.run.clients.map(({ hash }) => hash);
    };
    expect(await hashes()).toEqual(await hashes());
  });

  it("leaves what keeps a command from running to the standard error", async () => {
    const outcome = await workspace.run(["check", "none", "--format", "json"]);
    expect(outcome).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("--format github", () => {
  it("has an annotation for each problem, escaped, with the path in the repository", async () => {
    await workspace.put({ ".git/HEAD": "ref: refs/heads/main\n", "api/specs/pets.json": broken });
    const words = ["check", "--spec", "specs/pets.json", "--format", "github"];
    const { code, stdout, stderr } = await workspace.run(words, { cwd: "api" });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const [annotation, ...rest] = stdout.split("\n");
    expect(annotation).toMatch(
      /^::error file=api\/specs\/pets\.json,line=1,col=\d+,title=unresolved-ref::The \$ref ".*50%25, or: so" points to nothing\. \S/,
    );
    expect(rest).toEqual(["1 error", ""]);
  });

  it("has one for each file that is not up to date", async () => {
    await rm(join(workspace.root, "packages/pets/API.md"));
    const { code, stdout } = await workspace.run(["generate", "--check", "--format", "github"]);
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout:
        "::error file=packages/pets/API.md,line=1,col=1,title=missing file::packages/pets/API.md: run openapi-clients generate pets\n1 file not up to date\n",
    });
  });

  it("names a document from the network in the text: no file of the repository has it", async () => {
    const url = "http://localhost:1/pets.json";
    const { code, stdout } = await workspace.run(["check", "-i", url, "--format", "github"]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^::error title=unreadable-url::http:\/\/localhost:1\/pets\.json: /);
  });
});
