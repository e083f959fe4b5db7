import { spawnSync } from "node:child_process";

import { median } from "./median.ts";

/** How often each package is imported, in a process of its own each time. */
export const importRounds = 31;

/** The first is what the others are compared with. */
const imports = [
  { name: "convex/browser 1.49.0", from: "convex/browser", take: "ConvexHttpClient" },
  { name: "admin: `createAdmin`", from: "@convex-openapi/admin", take: "createAdmin" },
  {
    name: "@convex-dev/platform 0.1.10",
    from: "@convex-dev/platform",
    take: "createDeploymentClient",
  },
  {
    name: "deployment-client",
    from: "@convex-openapi/deployment-client",
    take: "createDeploymentClient",
  },
  {
    name: "platform-management-client",
    from: "@convex-openapi/platform-management-client",
    take: "createPlatformManagementClient",
  },
  {
    name: "admin/management: `createManagement`",
    from: "@convex-openapi/admin/management",
    take: "createManagement",
  },
  { name: "openapi-fetch 0.17.0", from: "openapi-fetch", take: "default" },
] as const;

interface ImportTime {
  readonly cpuMilliseconds: number;
  readonly wallMilliseconds: number;
}

/**
 * What the first import of a package costs: CPU and wall time of the `import()` alone, without the start of
 * Node. The packages take turns inside each round, and the order turns with the round, so that a busy moment
 * of the machine meets all of them.
 */
export function benchAdminImport(): string {
  const times = imports.map((): ImportTime[] => []);
  for (let round = 0; round < importRounds; round++) {
    for (let turn = 0; turn < imports.length; turn++) {
      const index = (turn + round) % imports.length;
      const each = imports[index];
      if (each) times[index]?.push(importOnce(each.from, each.take));
    }
  }
  const results = imports.map(({ name }, index) => {
    const runs = times[index] ?? [];
    return {
      name,
      cpu: median(runs.map((run) => run.cpuMilliseconds)),
      least: Math.min(...runs.map((run) => run.cpuMilliseconds)),
      wall: median(runs.map((run) => run.wallMilliseconds)),
    };
  });
  const first = results[0]?.cpu ?? Number.NaN;
  const rows = results.map(({ name, cpu, least, wall }) => {
    const cells = [cpu.toFixed(1), (cpu / first).toFixed(2), least.toFixed(1), wall.toFixed(1)];
    return `| ${name} | ${cells.join(" | ")} |`;
  });
  return ["| | CPU ms | × | least | wall ms |", "| --- | --: | --: | --: | --: |", ...rows].join(
    "\n",
  );
}

/** @throws Error when the import fails, or brings something else: nothing imports fastest. */
function importOnce(from: string, take: string): ImportTime {
  const program = `
    const wall = performance.now();
    const cpu = process.cpuUsage();
    const { ${take}: taken } = await import(${JSON.stringify(from)});
    const { user, system } = process.cpuUsage(cpu);
    const wallMilliseconds = performance.now() - wall;
    if (typeof taken !== "function") throw new Error("no ${take}");
    console.log(JSON.stringify({ cpuMilliseconds: (user + system) / 1000, wallMilliseconds }));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
    cwd: import.meta.dirname,
    encoding: "utf8",
  });
  if (run.status !== 0)
    throw new Error(`import of ${from} exited with ${run.status}:\n${run.stderr}`);
  return JSON.parse(run.stdout) as ImportTime;
}
