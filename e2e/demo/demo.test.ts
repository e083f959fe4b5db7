import { join } from "node:path";
import { expect, test } from "vitest";
import { runProcess, type ProcessResult } from "../packed/run-process.ts";

/** Runs the demo as `pnpm demo` does. */
function runDemo(environment: Readonly<Record<string, string>> = {}): Promise<ProcessResult> {
  const env = { ...process.env, ...environment };
  return runProcess(process.execPath, [join(import.meta.dirname, "demo.ts")], { env });
}

test("the demo shows every step, and ends by itself", async () => {
  const { code, stdout, stderr } = await runDemo();

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe(`Convex's Admin API, against a fake deployment on this machine

Tables  admin.tables()
  planets
  telescopes

A table, page by page  admin.tableData({ table: "planets", pageSize: 3 }).pages()
  page 1                 Mercury (0), Venus (0), Earth (1)
  page 2                 Mars (2), Jupiter (97), Saturn (274)
  page 3                 Uranus (28)

Environment variables  admin.setEnvironmentVariables({ GREETING: "hello", OLD: null })
  GREETING               hello
  REGION                 outer-space

A function  admin.mutation("planets:discover", { name: "Neptune", moons: 16n })
  planets:count          8

The function log  admin.logs({ history: 10 })
  planets:discover       INFO 'discovered' 'Neptune'
  planets:count          DEBUG 'counted' 8

A write with a read-only key  reader.setEnvironmentVariables({ GREETING: "bye" })
  the server refuses     OperationNotPermittedError deployment:env:write, 1 request sent
  reader.checkKey()      isReadOnly: true
  refused before sending OperationNotPermittedError deployment:env:write, 0 requests sent
`);
});

test("the demo prints no colours where nobody can see them", async () => {
  const { stdout } = await runDemo({ FORCE_COLOR: "1" });
  // The escape that begins a colour.
  expect(stdout).not.toContain("\u001B");
});
