import { join } from "node:path";

/** The runtimes that run a file as a process, each with the command that comes before the file's name. */
export function commandsOf(runtimes: string): Readonly<Record<string, readonly string[]>> {
  const modules = join(runtimes, "node_modules");
  const deno = [join(modules, "deno", "bin.cjs"), "run", "--allow-net", "--allow-env"];
  return {
    node20: [join(modules, "node20", "bin", "node")],
    node22: [join(modules, "node22", "bin", "node")],
    node24: [join(modules, "node24", "bin", "node")],
    node26: [join(modules, "node26", "bin", "node")],
    bun: [join(modules, "bun", "bin", "bun.exe"), "run"],
    deno: [process.execPath, ...deno],
  };
}
