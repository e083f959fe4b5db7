import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

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

async function printed({ output }: Running): Promise<Record<string, string>> {
  await expect.poll(output, { timeout: 10_000 }).toContain("READ_ONLY_KEY");
  return Object.fromEntries(
    output()
      .trim()
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

describe.concurrent("the command", () => {
  it.each(["SIGINT", "SIGTERM"] as const)(
    "prints how to reach it and ends on %s",
    async (signal) => {
      const running = run("--name", "my-fake");
      const variables = await printed(running);
      const url = variables["CONVEX_SELF_HOSTED_URL"] ?? "";
      const headers = { authorization: `Convex ${variables["CONVEX_SELF_HOSTED_ADMIN_KEY"]}` };
      expect((await fetch(`${url}/api/check_admin_key`, { headers })).status).toBe(200);
      expect(await (await fetch(`${url}/instance_name`)).text()).toBe("my-fake");
      running.child.kill(signal);
      expect(await running.exit).toBe(0);
    },
  );

  it("ends although a client waits for logs", async () => {
    const running = run();
    const variables = await printed(running);
    const url = `${variables["CONVEX_SELF_HOSTED_URL"]}/api/stream_function_logs?cursor=0`;
    const headers = { authorization: `Convex ${variables["READ_ONLY_KEY"]}` };
    const waiting = fetch(url, { headers });
    await new Promise((resolve) => setTimeout(resolve, 100));
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

  it.each([
    [["--profile", "newest"], "There is no profile newest."],
    [["--port", "99999"], "99999 is not a port."],
    [["--port", "x"], "x is not a port."],
    [["--nonsense"], "--nonsense"],
    [["positional"], "positional"],
  ])("ends with 2 and its usage for %j", async (args, text) => {
    const running = run(...args);
    expect(await running.exit).toBe(2);
    expect(running.errors()).toContain(text);
    expect(running.errors()).toContain("Usage: convex-openapi-testing");
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

  it("prints its usage with --help", async () => {
    const running = run("--help");
    expect(await running.exit).toBe(0);
    expect(running.output()).toContain("Usage: convex-openapi-testing");
  });
});
