import { spawnSync } from "node:child_process";

/**
 * `:12` for a module with a syntax error in line 12, `""` for any other. The error itself does not say where; Node's own
 * check does, without running the module.
 */
export function syntaxErrorLine(file: string): string {
  const { stderr } = spawnSync(process.execPath, ["--check", file], {
    encoding: "utf8",
    timeout: 30_000,
  });
  const [, place, line] = /^(.*):(\d+)\r?\n/.exec(stderr) ?? [];
  return place === file ? `:${line}` : "";
}
