import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { petSpec, petWorkspace, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await petWorkspace();
});

afterEach(() => workspace[Symbol.asyncDispose]());

/** The pets with a `$ref` to nothing. */
const broken = {
  ...petSpec("Pets"),
  paths: { "/pets": { get: { responses: { 200: { $ref: "#/components/responses/x" } } } } },
};

const shards = [1, 2].map((index) => `${index}/2`);

/** Runs `generate` in two shards, and keeps their reports. */
async function reports(...words: string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const shard of shards) {
    const all = ["generate", ...words, "--shard", shard, "--format", "json"];
    const path = `shard-${shard.replace("/", "-of-")}.json`;
    await workspace.put({ [path]: (await workspace.run(all)).stdout });
    paths.push(path);
  }
  return paths;
}

describe("merge", () => {
  it("says what one run over all clients would", async () => {
    const paths = await reports();
    const { code, stdout } = await workspace.run(["merge", ...paths]);
    expect(code).toBe(0);
    expect(stdout.split("\n")).toContain("packages/pets/API.md added");
    expect(stdout).toMatch(/\n2 clients: 2 written\n$/);
  });

  it("takes the shards in any order, and gives their clients in that of the shards", async () => {
    const paths = await reports();
    const merged = async (list: readonly string[]): Promise<unknown> =>
      JSON.parse((await workspace.run(["merge", ...list, "--format", "json"])).stdout);
    const report = await merged(paths);
    expect(report).toMatchObject({
      run: { shard: null, clients: [{ client: "shop" }, { client: "pets" }] },
    });
    expect(await merged([...paths].reverse())).toMatchObject({
      run: { clients: [{ client: "shop" }, { client: "pets" }] },
    });
  });

  it("ends with 1 where a check found stale files in one shard", async () => {
    await workspace.run(["generate"]);
    await workspace.put({ "specs/pets.json": petSpec("Pots") });
    const { code, stdout, stderr } = await workspace.run(["merge", ...(await reports("--check"))]);
    expect(code).toBe(1);
    expect(stderr).toContain("packages/pets/API.md is stale: run `openapi-clients generate pets`");
    expect(stdout).toBe("2 clients: 1 up to date, 1 stale\n");
  });

  it.each([
    ["a spec has an error", broken, 1],
    ["a spec cannot be read", "{", 3],
  ])("ends as the worst shard where %s", async (_, spec, expected) => {
    await workspace.put({ "specs/pets.json": spec });
    const { code, stderr } = await workspace.run(["merge", ...(await reports())]);
    expect(code).toBe(expected);
    expect(stderr).toContain("specs/pets.json:");
  });

  it.each([
    ["a byte order mark", (text: string) => Buffer.from(`\uFEFF${text}`)],
    [
      "UTF-16, as Windows PowerShell writes it",
      (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le"),
    ],
  ])("reads a report with %s", async (_, encoded) => {
    const paths = await reports();
    for (const path of paths) {
      await writeFile(join(workspace.root, path), encoded(await workspace.read(path)));
    }
    expect((await workspace.run(["merge", ...paths])).stdout).toMatch(/\n2 clients: 2 written\n$/);
  });

  it("prints annotations for GitHub", async () => {
    const paths = await reports("--check");
    const { stdout } = await workspace.run(["merge", ...paths, "--format", "github"]);
    expect(stdout).toContain("::error file=packages/pets/API.md,line=1,col=1,title=missing file::");
  });
});

describe("merge refuses", () => {
  it.each([
    ["no report", [], "merge takes the reports of all shards"],
    ["a file that is not there", ["gone.json"], "gone.json cannot be read"],
    ["what is no JSON", ["text.json"], "text.json cannot be read"],
    ["what is no report", ["other.json"], "other.json is no report of `generate`"],
  ])("%s", async (_, paths, message) => {
    await workspace.put({ "text.json": "no", "other.json": { a: 1 } });
    const { code, stderr } = await workspace.run(["merge", ...paths]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it("the reports of some shards", async () => {
    const [first = ""] = await reports();
    const { code, stderr } = await workspace.run(["merge", first]);
    expect(code).toBe(2);
    expect(stderr).toContain("there is no report of shard 2/2; did its job end early?");
  });

  it("two reports of one shard", async () => {
    const [first = "", second = ""] = await reports();
    const { stderr } = await workspace.run(["merge", first, second, first]);
    expect(stderr).toContain(`${first} and ${first} are both of shard 1/2`);
  });

  it("reports of different runs", async () => {
    const [first = ""] = await reports();
    await workspace.put({ "first.json": await workspace.read(first) });
    const [, second = ""] = await reports("--check");
    const { stderr } = await workspace.run(["merge", "first.json", second]);
    expect(stderr).toContain("merge takes the reports of one run");
  });

  it("reports that have a client twice, as where a spec was of another size on one machine", async () => {
    const [first = ""] = await reports();
    await workspace.put({
      "specs/shop.json": petSpec("S"),
      "first.json": await workspace.read(first),
    });
    const [, second = ""] = await reports();
    const { code, stderr } = await workspace.run(["merge", "first.json", second]);
    expect(code).toBe(2);
    expect(stderr).toContain(`first.json and ${second} both have the client shop`);
  });

  it("reports that lack a client of all shards", async () => {
    const [first = ""] = await reports();
    await workspace.put({
      "specs/shop.json": petSpec("S"),
      "first.json": await workspace.read(first),
    });
    const config = JSON.parse(await workspace.read("clients.config.json")) as { clients: object };
    const zoo = { spec: "specs/pets.json", out: "src/zoo" };
    await workspace.put({ "clients.config.json": { clients: { ...config.clients, zoo } } });
    const [, second = ""] = await reports();
    const { code, stderr } = await workspace.run(["merge", "first.json", second]);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /first.json is of 2 clients in all shards, and \S+ of 3; merge takes the reports of one run/,
    );
  });

  it("a report that is empty, as where its job failed before it could print one", async () => {
    const [, second = ""] = await reports();
    await workspace.put({ "first.json": "" });
    const { code, stderr } = await workspace.run(["merge", "first.json", second]);
    expect(code).toBe(2);
    expect(stderr).toContain("first.json is empty; did its job fail?");
  });

  it("the report of a run over all clients", async () => {
    await workspace.put({
      "all.json": (await workspace.run(["generate", "--format", "json"])).stdout,
    });
    const { stderr } = await workspace.run(["merge", "all.json"]);
    expect(stderr).toContain("all.json is the report of all clients");
  });

  it("a report that was edited", async () => {
    const [first = "", second = ""] = await reports();
    const report = JSON.parse(await workspace.read(first)) as object;
    await workspace.put({ [first]: { ...report, problems: [{ severity: "error" }] } });
    const { code, stderr } = await workspace.run(["merge", first, second]);
    expect(code).toBe(2);
    expect(stderr).toContain("has problems that this version does not know");
  });
});
