import { UsageError } from "@convex-openapi/document/command-line";
import type { TypesProfileName } from "../profile.ts";
import { optionOf, switchNames, type Switches } from "./switches.ts";

/** What a command line or a config says about some types. All paths are absolute. */
export interface Settings {
  /** A file, or a folder where the text ends with a slash. */
  readonly output?: string | undefined;
  readonly profile?: TypesProfileName | undefined;
  /** The module of hooks. */
  readonly hooks?: string | undefined;
  /** Paths and URLs. */
  readonly overlays?: readonly string[] | undefined;
  readonly allowHosts?: readonly string[] | undefined;
  readonly switches: Switches;
}

/** Settings and what overrides them. */
export function overridden(settings: Settings, by: Settings): Settings {
  const given = Object.entries(by).filter(([, value]) => value !== undefined);
  return {
    ...settings,
    ...Object.fromEntries(given),
    switches: { ...settings.switches, ...by.switches },
  };
}

/** @throws {UsageError} where settings ask the profile of clients for what it does not have. */
export function refuseContradictions({ profile, hooks, switches }: Settings): void {
  if (profile !== "client") return;
  const given = switchNames.filter((name) => switches[name] !== undefined).map(optionOf);
  const alien = [...given, ...(hooks === undefined ? [] : ["hooks"])];
  if (alien.length === 0) return;
  const list = alien.map((name) => `--${name}`).join(", ");
  throw new UsageError(`the types of --profile client are always the same: leave out ${list}`);
}
