import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ListeningFakeDeployment, startFakeDeployment } from "../../src/index.ts";
import { bothVersions } from "../support/convex-packages.ts";
import { readZip } from "../../src/transfer/zip-reader.ts";
import { type CliProject, type CliResult, makeProject, runCli, selfHosted } from "./convex-cli.ts";

let deployment: ListeningFakeDeployment;
let project: CliProject;

beforeEach(async () => {
  deployment = await startFakeDeployment({
    tables: { users: [{ name: "Ada", n: 5n }, { name: "Grace" }] },
  });
});
afterEach(async () => {
  project.remove();
  await deployment.close();
});

const sources = {
  "people.jsonl": '{"name":"X"}\n{"name":"Y"}\n',
  "people.csv": "name,age\nZ,7\n",
  "broken.jsonl": '{"name":\n',
};

const convex = async (...args: string[]): Promise<CliResult> =>
  await runCli(project, selfHosted(deployment), ...args);

describe.each(bothVersions)("convex $version export and import", (version) => {
  beforeEach(() => {
    project = makeProject(sources, version);
  });

  it("take a deployment's data out and back in as it was", async () => {
    const before = deployment.documents("users");
    expect((await convex("export", "--path", "out.zip")).exitCode).toBe(0);
    const files = readZip(new Uint8Array(readFileSync(join(project.folder, "out.zip"))));
    expect(files.map(({ path }) => path)).toContain("users/documents.jsonl");
    await convex("import", "--table", "users", "--replace", "--yes", "people.csv");
    expect(deployment.documents("users")).toMatchObject([{ name: "Z", age: 7 }]);
    expect((await convex("import", "--replace-all", "--yes", "out.zip")).exitCode).toBe(0);
    expect(deployment.documents("users")).toEqual(before);
  });
});

describe("convex export and import", () => {
  beforeEach(() => {
    project = makeProject(sources);
  });

  it("append to a table", async () => {
    const { exitCode, stderr } = await convex(
      "import",
      "--table",
      "users",
      "--append",
      "people.jsonl",
    );
    expect([exitCode, stderr.includes('Added 2 documents to table "users"')]).toEqual([0, true]);
    expect(deployment.documents("users")).toHaveLength(4);
  });

  it("refuse to write into a table that is not empty", async () => {
    const { exitCode, stderr } = await convex("import", "--table", "users", "people.jsonl");
    expect([exitCode, stderr.includes("already: users")]).toEqual([1, true]);
  });

  it("say what is wrong with a file", async () => {
    const { exitCode, stderr } = await convex("import", "--table", "people", "broken.jsonl");
    expect([exitCode, stderr.includes("JSON")]).toEqual([1, true]);
  });

  it("are refused to a read-only key", async () => {
    const target = selfHosted({ url: deployment.url, adminKey: deployment.readOnlyKey });
    const exported = await runCli(project, target, "export", "--path", "out.zip");
    expect([exported.exitCode, exported.stderr.includes("(deployment:backups:create)")]).toEqual([
      1,
      true,
    ]);
    expect(existsSync(join(project.folder, "out.zip"))).toBe(false);
    const imported = await runCli(project, target, "import", "--table", "t", "people.jsonl");
    expect([imported.exitCode, imported.stderr.includes("(deployment:backups:import)")]).toEqual([
      1,
      true,
    ]);
  });
});
