import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { builtAt } from "../diff/earlier-build.ts";
import { heyApiCommand } from "../generate/peers.ts";
import { measureProcess } from "../measure-process.ts";
import { openapiClients, packageVersion } from "../repository.ts";
import type { Dialect } from "./consumers.ts";
import { describeApi } from "./described-api.ts";
import { heyApi, ours } from "./dialects.ts";

/** The commit whose clients are the base of a bar. */
const earlier = "beefd92";

/** A client, and how it is used. */
export interface GeneratedClient {
  readonly name: string;
  /** The folder of its sources. */
  readonly folder: string;
  readonly dialect: Dialect;
}

/**
 * Generates the clients of one description; the first is the one that ratios are to.
 *
 * @param folder Where they are written, a folder for each.
 */
export function generateContenders(folder: string): GeneratedClient[] {
  const spec = join(folder, "api.json");
  writeFileSync(spec, JSON.stringify(describeApi(), null, 2));
  const generated = (
    name: string,
    dialect: Dialect,
    out: string,
    words: readonly string[],
  ): GeneratedClient => {
    measureProcess({ words, cwd: folder });
    return { name, dialect, folder: join(folder, out) };
  };
  const ourCommand = (program: string, out: string): string[] => [
    program,
    "generate",
    "--spec",
    spec,
    "--out",
    join(folder, out),
    "--name",
    "Api",
  ];
  return [
    generated(
      `@hey-api/openapi-ts ${packageVersion("@hey-api/openapi-ts")}`,
      heyApi,
      "hey-api",
      heyApiCommand(spec, join(folder, "hey-api")),
    ),
    generated(
      `openapi-clients at ${earlier}`,
      ours,
      "earlier",
      ourCommand(builtAt(earlier), "earlier"),
    ),
    generated("openapi-clients", ours, "ours", ourCommand(openapiClients, "ours")),
  ];
}
