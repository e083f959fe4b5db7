import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bin, petWorkspace, petSpec } from "./workspace.ts";

/** Has a process kill itself when it puts a certain file in its place. */
const deadly = (call: number): string => `
  import fs from "node:fs";
  import { syncBuiltinESMExports } from "node:module";
  const { renameSync } = fs;
  let calls = 0;
  fs.renameSync = (...words) => {
    calls += 1;
    if (calls === ${call}) {
      process.kill(process.pid, "SIGKILL");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    return renameSync(...words);
  };
  syncBuiltinESMExports();
`;

it.each([2, 6, 7])(
  "generate makes all clients where a run was killed at file %i of them, also those that it had finished",
  async (call) => {
    await using workspace = await petWorkspace();
    await workspace.put({
      "clients.config.json": {
        clients: {
          pets: { spec: "specs/pets.json", out: "src/pets" },
          shop: { spec: "specs/shop.json", package: "packages/shop" },
        },
      },
    });
    await workspace.run(["generate"]);
    await workspace.put({
      "specs/pets.json": petSpec("Pots"),
      "specs/shop.json": petSpec("Shops"),
      "deadly.mjs": deadly(call),
    });
    const words = ["--import", join(workspace.root, "deadly.mjs"), bin, "generate"];
    const { signal } = spawnSync(process.execPath, words, { cwd: workspace.root });
    expect(signal).toBe("SIGKILL");
    expect((await workspace.run(["generate"])).code).toBe(0);
    expect(await workspace.run(["generate", "--check"])).toMatchObject({ code: 0, stderr: "" });
  },
);
