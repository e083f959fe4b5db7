import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  internalQuery,
  type ListeningFakeDeployment,
  mutation,
  query,
  startFakeDeployment,
} from "../../src/index.ts";
import { bothVersions } from "../support/convex-packages.ts";
import { type CliProject, makeProject, runCli, selfHosted, startCli } from "./convex-cli.ts";

let deployment: ListeningFakeDeployment;
let project: CliProject;

beforeAll(async () => {
  deployment = await startFakeDeployment({
    tables: {
      users: [{ name: "Ada" }, { name: "Grace" }, { name: "Alan" }],
      notes: [],
    },
    environmentVariables: { GREETING: "hello" },
    functions: {
      "users:list": query(async (ctx) => {
        ctx.log.info("listing");
        return (await ctx.db.query("users").collect()).map((user) => user["name"]);
      }),
      "users:add": mutation(async (ctx, { name }: { name: string }) => {
        await ctx.db.insert("notes", { name });
        return 1n;
      }),
      "users:me": query(async (ctx) => (await ctx.auth.getUserIdentity())?.["name"]),
      "users:hidden": internalQuery(() => "shown"),
    },
    components: { waitlist: { tables: { entries: [{ position: 7 }] } } },
  });
  project = makeProject();
});
afterAll(async () => {
  project.remove();
  await deployment.close();
});

const convex = async (...args: string[]): ReturnType<typeof runCli> =>
  await runCli(project, selfHosted(deployment), ...args);
const convexWithKey = async (adminKey: string, ...args: string[]): ReturnType<typeof runCli> =>
  await runCli(project, selfHosted({ url: deployment.url, adminKey }), ...args);

describe.each(bothVersions)("convex $version", (version) => {
  let app: CliProject;
  beforeAll(() => {
    app = makeProject({}, version);
  });
  afterAll(() => app.remove());

  const cli = async (...args: string[]): ReturnType<typeof runCli> =>
    await runCli(app, selfHosted(deployment), ...args);

  it("data lists the tables", async () => {
    expect(await cli("data")).toEqual({ exitCode: 0, stdout: "notes\nusers\n", stderr: "" });
  });

  it("env lists, gets, sets and removes", async () => {
    expect((await cli("env", "list", "--include-values")).stdout).toBe("GREETING=hello\n");
    expect((await cli("env", "get", "GREETING")).stdout).toBe("hello\n");
    expect((await cli("env", "set", "ADDED", "value")).exitCode).toBe(0);
    expect(deployment.environmentVariables).toEqual({ GREETING: "hello", ADDED: "value" });
    expect((await cli("env", "remove", "ADDED")).exitCode).toBe(0);
    expect(deployment.environmentVariables).toEqual({ GREETING: "hello" });
  });

  it("run prints the result and the log lines", async () => {
    const { exitCode, stdout, stderr } = await cli("run", "users:list");
    expect([exitCode, JSON.parse(stdout)]).toEqual([0, ["Ada", "Grace", "Alan"]]);
    expect(stderr).toContain("[INFO] 'listing'");
  });

  it("logs prints history and what comes, also after the deployment has failed once", async () => {
    const own = await startFakeDeployment();
    own.log({ identifier: "old:one", logLines: ["from before"] });
    const child = startCli(app, selfHosted(own), "logs", "--history", "100", "--jsonl");
    let stdout = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    await expect.poll(() => stdout).toContain("from before");
    await expect.poll(() => own.functionLog.waiting).toBe(1);
    own.fault({ kind: "status", status: 503, match: { path: /stream_function_logs/ } });
    own.log({ identifier: "new:one", logLines: ["from now"] });
    await expect.poll(() => stdout).toContain("from now");
    await expect.poll(() => own.functionLog.waiting).toBe(1);
    own.log({ identifier: "new:two", logLines: ["after the fault"] });
    await expect.poll(() => stdout).toContain("after the fault");
    child.kill();
    await own.close();
    const entries = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { identifier: string });
    const seen = entries.map(({ identifier }) => identifier).filter((name) => /old|new/.test(name));
    expect(seen).toEqual(["old:one", "new:one", "new:two"]);
  });
});

describe.concurrent("convex data", () => {
  it("shows a table, newest first, as many as it is told", async () => {
    const { exitCode, stdout, stderr } = await convex("data", "users", "--limit", "2");
    expect(exitCode).toBe(0);
    expect(stdout.match(/"(Ada|Grace|Alan)"/g)).toEqual(['"Alan"', '"Grace"']);
    expect(stderr).toContain("Showing the 2 most recently created documents");
  });

  it("shows a component's table", async () => {
    expect((await convex("data", "entries", "--component", "waitlist")).stdout).toContain("7");
  });

  it("works with a read-only key", async () => {
    expect((await convexWithKey(deployment.readOnlyKey, "data")).stdout).toBe("notes\nusers\n");
  });

  it("prints the refusal of a key for something else", async () => {
    const key = deployment.issueKey({ allow: ["ViewLogs"] });
    const { exitCode, stderr } = await convexWithKey(key, "data");
    expect([exitCode, stderr.trim()]).toEqual([
      1,
      "✖ You do not have permission to perform this operation (deployment:data:view).",
    ]);
  });

  it("fails to authenticate with a wrong key", async () => {
    const { exitCode, stderr } = await convexWithKey(`${deployment.name}|wrong`, "data");
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      'Failed to authenticate: "The provided admin key was invalid for this instance"',
    );
  });
});

describe("convex env", () => {
  it("prints why a name is refused", async () => {
    const { exitCode, stderr } = await convex("env", "set", "CONVEX_CLOUD_URL", "x");
    expect([exitCode, stderr.includes("EnvVarNameForbidden")]).toEqual([1, true]);
  });

  it("prints the refusal of a read-only key", async () => {
    const { exitCode, stderr } = await convexWithKey(
      deployment.readOnlyKey,
      "env",
      "set",
      "A",
      "1",
    );
    expect([exitCode, stderr.trim()]).toEqual([
      1,
      "✖ You do not have permission to perform this operation (deployment:env:write).",
    ]);
  });

  it("prints 401 for a wrong key", async () => {
    const { exitCode, stderr } = await convexWithKey("x|y", "env", "set", "A", "1");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("401 Unauthorized: BadAdminKey");
  });
});

describe.concurrent("convex run", () => {
  it("passes arguments and prints an Int64", async () => {
    const { stdout } = await convex("run", "users:add", '{"name":"Note"}');
    expect(JSON.parse(stdout)).toEqual({ $integer: "AQAAAAAAAAA=" });
    expect(deployment.documents("notes")).toMatchObject([{ name: "Note" }]);
  });

  it("runs an internal function", async () => {
    expect((await convex("run", "users:hidden")).stdout).toBe('"shown"\n');
  });

  it("acts as a user", async () => {
    const { stdout } = await convex("run", "users:me", "--identity", '{ name: "Åda" }');
    expect(stdout).toBe('"Åda"\n');
  });

  it("lists the functions there are when there is no such one", async () => {
    const { exitCode, stderr } = await convex("run", "users:nope");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Could not find function for 'users:nope'");
    expect(stderr).toContain("• users:list");
  });

  it("prints the refusal of a wrong key", async () => {
    const { exitCode, stderr } = await convexWithKey("x|y", "run", "users:list");
    expect([exitCode, stderr.includes("BadAdminKey")]).toEqual([1, true]);
  });
});

describe.concurrent("convex function-spec", () => {
  it("prints every function and the URL", async () => {
    const { exitCode, stdout } = await convex("function-spec");
    const spec = JSON.parse(stdout) as { url: string; functions: { identifier: string }[] };
    expect([exitCode, spec.url]).toEqual([0, deployment.url]);
    expect(spec.functions.map(({ identifier }) => identifier)).toContain("users.js:hidden");
  });
});

describe("convex logs", () => {
  it("ends with the refusal when the key may not view logs", async () => {
    const key = deployment.issueKey({ allow: ["ViewData"] });
    const { exitCode, stderr } = await convexWithKey(key, "logs");
    expect([exitCode, stderr.includes("(deployment:logs:view)")]).toEqual([1, true]);
  });
});

it("never lets the CLI leave the machine, and finds no defect in the fake", async () => {
  const remote = {
    CONVEX_SELF_HOSTED_URL: "http://192.0.2.1:80",
    CONVEX_SELF_HOSTED_ADMIN_KEY: "x|y",
  };
  expect(await runCli(project, remote, "env", "set", "A", "1")).toMatchObject({ exitCode: 86 });
  expect(deployment.defects).toEqual([]);
  expect(existsSync(project.folder)).toBe(true);
});
