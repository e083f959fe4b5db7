import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changedTasks, copyRepository, planTasks, root, type PlannedTask } from "./turbo-tasks.ts";

const tasks = ["generate", "build", "typecheck", "test"];

describe("turbo's cache", () => {
  let folder: string;
  let before: Map<string, PlannedTask>;

  beforeAll(() => {
    folder = copyRepository();
    before = planTasks(folder, tasks);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  /** The clients whose `generate` would run again after a byte was added to a file. */
  function clientsTouchedBy(file: string): string[] {
    const start = planTasks(folder, tasks);
    appendFileSync(join(folder, file), "\n");
    return changedTasks(start, planTasks(folder, tasks))
      .filter((id) => id.endsWith("#generate"))
      .map((id) => id.slice("@convex-openapi/".length, -"#generate".length))
      .sort();
  }

  it("has everything that was just built: a second run is all hits", () => {
    const misses = [...planTasks(root, ["generate", "build"])]
      .filter(([, { cache }]) => cache !== "HIT")
      .map(([id]) => id);
    expect(misses).toEqual([]);
  });

  it.each([
    ["specs/cli-management-openapi.json", ["management-client"]],
    ["specs/function-logs-openapi.json", ["logs-client"]],
    ["specs/deployment-admin-openapi.json", ["deployment-client"]],
    ["specs/deployment-provisioning-openapi.json", ["provisioning-client"]],
    ["specs/overlays/cli-management.overlay.yaml", ["management-client"]],
    ["specs/overlays/function-logs.overlay.yaml", ["logs-client"]],
  ])("regenerates for %s exactly the client it concerns", (file, clients) => {
    expect(clientsTouchedBy(file)).toEqual(clients);
  });

  it("regenerates every client when the list of clients changes", () => {
    expect(clientsTouchedBy("clients.config.ts")).toEqual([
      "deployment-client",
      "logs-client",
      "management-client",
      "provisioning-client",
    ]);
  });

  it("regenerates every client when the generator changes", () => {
    expect(clientsTouchedBy("packages/generator/src/index.ts")).toHaveLength(4);
  });

  it.each(["specs/README.md", "README.md", "packages/generator/README.md"])(
    "regenerates nothing for %s",
    (file) => {
      expect(clientsTouchedBy(file)).toEqual([]);
    },
  );

  it("builds, checks and tests a client again when its spec changed, and no other client", () => {
    const start = planTasks(folder, tasks);
    appendFileSync(join(folder, "specs/function-logs-openapi.json"), "\n");
    const changed = changedTasks(start, planTasks(folder, tasks));
    expect(changed).toEqual(
      expect.arrayContaining(
        ["build", "typecheck", "test"].map((task) => `@convex-openapi/logs-client#${task}`),
      ),
    );
    expect(changed.filter((id) => id.includes("management-client"))).toEqual([]);
  });

  it("gives the same hashes to the same tree", () => {
    expect(before.size).toBeGreaterThan(15);
    expect(changedTasks(planTasks(folder, tasks), planTasks(folder, tasks))).toEqual([]);
  });
});
