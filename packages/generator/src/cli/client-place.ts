import { resolve } from "node:path";
import type { ClientOutput } from "../config/client-output.ts";
import {
  type CommandOption,
  type CommandWords,
  UsageError,
  withForwardSlashes,
} from "@convex-openapi/document/command-line";
import { clientNamePattern } from "../config/validate-config.ts";

/** The options that say what a new client is called and where it goes. */
export const placeOptions: Readonly<Record<"name" | "out" | "package", CommandOption>> = {
  name: { value: "NAME", summary: "the client's name in the config, such as pet-store" },
  out: { value: "DIR", summary: "put the client into a folder of an app, such as src/api" },
  package: { value: "DIR", summary: "make a package of it, ready to build and publish" },
};

/**
 * Where a command line puts a client; `undefined` where it leaves that open.
 * @throws {UsageError} for two places.
 */
export function givenPlace(words: CommandWords, cwd: string): ClientOutput | undefined {
  const out = words.value("out");
  const folder = words.value("package");
  if (out !== undefined && folder !== undefined) {
    throw new UsageError("--out and --package cannot be combined: a client goes into one folder");
  }
  // The config that is to have it is read on every system.
  const absolute = (path: string): string => resolve(cwd, withForwardSlashes(path));
  if (out !== undefined) return { kind: "out", folder: absolute(out) };
  return folder === undefined ? undefined : { kind: "package", folder: absolute(folder) };
}

/**
 * The name that a command line gives a client, if any.
 * @throws {UsageError} for one that a config does not take.
 */
export function givenName(words: CommandWords): string | undefined {
  const name = words.value("name");
  if (name !== undefined && !clientNamePattern.test(name)) {
    throw new UsageError(`--name takes letters, digits, ".", "_" and "-", not "${name}"`);
  }
  return name;
}
