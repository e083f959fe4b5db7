import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseEnv } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const bin = fileURLToPath(new URL("../../bin/convex-openapi-testing.js", import.meta.url));

interface Running {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly errors: () => string;
  readonly exit: Promise<number | null>;
}

function run(...args: string[]): Running {
  const child = spawn(process.execPath, [bin, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, output: () => output, errors: () => errors, exit };
}

/** Waits until the command has printed something; one that ends without it is not waited for. */
async function untilPrinted({ child, output, errors }: Running, text: RegExp): Promise<void> {
  await expect.poll(() => text.test(output()) || child.exitCode !== null).toBe(true);
  expect([output(), errors()]).toEqual([expect.stringMatching(text), ""]);
}

/** The variables that the command prints once it listens. */
async function printed(running: Running): Promise<Record<string, string | undefined>> {
  await untilPrinted(running, /^READ_ONLY_KEY=.+\n/m);
  return parseEnv(running.output());
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fake-seeds-"));
});
afterAll(async () => await rm(folder, { recursive: true }));

async function seedFile(name: string, text: string): Promise<string> {
  const path = join(await mkdtemp(join(folder, "seed-")), name);
  await writeFile(path, text);
  return path;
}

/** What a function gives, as anybody who holds the admin key. */
async function call(
  variables: Record<string, string | undefined>,
  path: string,
  args: Record<string, unknown> = {},
): Promise<unknown> {
  const response = await fetch(`${variables["CONVEX_SELF_HOSTED_URL"]}/api/run_function`, {
    method: "POST",
    headers: {
      authorization: `Convex ${variables["CONVEX_SELF_HOSTED_ADMIN_KEY"]}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ path, args, format: "json" }),
  });
  return ((await response.json()) as { value: unknown }).value;
}

describe("a seed", () => {
  it("in JSON gives tables and variables, to which the examples of the Admin API page apply", async () => {
    const seed = { tables: { users: [{ name: "Ada" }] }, environmentVariables: { A: "1" } };
    const path = await seedFile("seed.json", JSON.stringify(seed));
    const running = run("--profile", "documented", "--seed", path);
    const variables = await printed(running);

    expect(await call(variables, "_system/cli/tables")).toEqual([{ name: "users" }]);
    expect(
      await call(variables, "_system/cli/tableData", { table: "users", order: "desc" }),
    ).toEqual([expect.objectContaining({ name: "Ada" })]);
    expect(await call(variables, "_system/cli/environmentVariables")).toEqual({ A: "1" });
    running.child.kill();
    await running.exit;
  });

  it("as a module gives functions too, without an import", async () => {
    const path = await seedFile(
      "seed.mjs",
      'export default ({ query }) => ({ name: "seeded", functions: { "a:b": query(() => 42) } });',
    );
    const running = run("--profile", "documented", "--seed", path);
    const variables = await printed(running);

    expect(variables["CONVEX_SELF_HOSTED_ADMIN_KEY"]).toMatch(/^seeded\|/);
    expect(await call(variables, "a:b")).toBe(42);
    running.child.kill();
    await running.exit;
  });
});

/** Says when a poll waits, and lets no time go by. */
const seedThatHoldsPolls = `
  export default ({ createManualClock }) => {
    const clock = createManualClock();
    const sleep = (...args) => {
      console.log("A poll is held");
      return clock.sleep(...args);
    };
    return { clock: { now: clock.now, sleep } };
  };
`;

describe("the command", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "prints how to reach it and ends on %s",
    async (signal) => {
      const running = run("--name", "it's mine");
      const variables = await printed(running);
      const url = variables["CONVEX_SELF_HOSTED_URL"] ?? "";
      const headers = { authorization: `Convex ${variables["CONVEX_SELF_HOSTED_ADMIN_KEY"]}` };
      expect((await fetch(`${url}/api/check_admin_key`, { headers })).status).toBe(200);
      expect(await (await fetch(`${url}/instance_name`)).text()).toBe("it's mine");
      expect(variables["READ_ONLY_KEY"]).toMatch(/^it's mine\|/);
      running.child.kill(signal);
      expect(await running.exit).toBe(0);
    },
  );

  it("ends although a client waits for logs", async () => {
    const path = await seedFile("seed.mjs", seedThatHoldsPolls);
    const running = run("--seed", path);
    const variables = await printed(running);
    const url = `${variables["CONVEX_SELF_HOSTED_URL"]}/api/stream_function_logs?cursor=0`;
    const headers = { authorization: `Convex ${variables["READ_ONLY_KEY"]}` };
    const waiting = fetch(url, { headers });
    await untilPrinted(running, /^A poll is held\n/m);
    running.child.kill("SIGTERM");
    expect(await running.exit).toBe(0);
    expect((await waiting).status).toBe(500);
  });

  it("plays the profile that it is told", async () => {
    const running = run("--profile", "documented");
    const variables = await printed(running);
    const url = `${variables["CONVEX_SELF_HOSTED_URL"]}/api/check_admin_key`;
    expect(await (await fetch(url)).json()).toMatchObject({ code: "BadDeployKey" });
    running.child.kill();
    await running.exit;
  });

  it("ends with 1 when the port is taken", async () => {
    const first = run();
    const { CONVEX_SELF_HOSTED_URL: url = "" } = await printed(first);
    const second = run("--port", new URL(url).port);
    expect(await second.exit).toBe(1);
    expect(second.errors()).toContain("EADDRINUSE");
    first.child.kill();
    await first.exit;
  });

  it("prints its version with --version", async () => {
    const running = run("--version");
    expect([await running.exit, running.output()]).toEqual([0, `${manifest.version}\n`]);
  });

  it("prints its usage with --help", async () => {
    const running = run("--help");
    expect(await running.exit).toBe(0);
    expect(running.output()).toContain("Usage: convex-openapi-testing");
  });
});
