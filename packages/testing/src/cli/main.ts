import { parseArgs } from "node:util";
import manifest from "../../package.json" with { type: "json" };
import { startFakeDeployment, type StartOptions } from "../deployment/start.ts";
import type { ProfileName } from "../profiles/profile.ts";
import { readSeed } from "./read-seed.ts";
import { shellWord } from "./shell-word.ts";

const usage = `Usage: convex-openapi-testing [--port PORT] [--name NAME] [--profile current|documented|legacy]
                              [--seed FILE]
       convex-openapi-testing --help | --version

FILE is JSON, or a module whose default export is or returns the options of startFakeDeployment:
tables, environmentVariables, functions and so on.

Starts a fake Convex deployment on the loopback address and prints its URL and keys, each as a
variable that a POSIX shell and a .env file can take.
`;

/**
 * Starts a fake deployment for the command line and prints how to reach it. Ends on SIGINT and
 * SIGTERM.
 * @returns the exit code for wrong usage (2), and for a port that is taken or a seed that cannot be read
 * (1); undefined while it runs.
 */
export async function main(args: readonly string[]): Promise<number | undefined> {
  const options = readOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`${options}\n\n${usage}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  if (options.version) {
    process.stdout.write(`${manifest.version}\n`);
    return 0;
  }
  try {
    const { seed, start } = options;
    const seeded = seed === undefined ? {} : await readSeed(seed);
    const deployment = await startFakeDeployment({ ...seeded, ...start });
    const end = (): void => {
      void deployment.close().then(() => process.exit(0));
    };
    process.once("SIGINT", end);
    process.once("SIGTERM", end);
    process.stdout.write(
      `CONVEX_SELF_HOSTED_URL=${deployment.url}\n` +
        `CONVEX_SELF_HOSTED_ADMIN_KEY=${shellWord(deployment.adminKey)}\n` +
        `READ_ONLY_KEY=${shellWord(deployment.readOnlyKey)}\n`,
    );
    return undefined;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

interface CommandLineOptions {
  readonly start: StartOptions;
  readonly seed: string | undefined;
  readonly help: boolean;
  readonly version: boolean;
}

function readOptions(args: readonly string[]): CommandLineOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "0" },
        name: { type: "string" },
        profile: { type: "string" },
        seed: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
      },
    });
    const { port, profile, name, seed, help, version } = values;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) return `${port} is not a port.`;
    if (profile !== undefined && !isProfileName(profile)) return `There is no profile ${profile}.`;
    const start = {
      port: Number(port),
      ...(name === undefined ? {} : { name }),
      ...(profile === undefined ? {} : { profile }),
    };
    return { start, seed, help, version };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isProfileName(name: string): name is ProfileName {
  return name === "current" || name === "documented" || name === "legacy";
}
