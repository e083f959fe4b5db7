import { resolve } from "node:path";
import {
  allowedHosts,
  allowHostOption,
  choiceOf,
  type CommandOption,
  type CommandWords,
} from "@convex-openapi/document/command-line";
import { isUrl } from "@convex-openapi/document/read";
import { typesProfileNames } from "../profile.ts";
import type { Settings } from "./settings.ts";
import { optionOf, switchNames, switchSummaries } from "./switches.ts";

const switchOptions = Object.fromEntries(
  switchNames.map((name): [string, CommandOption] => [
    optionOf(name),
    { summary: switchSummaries[name], ...(name === "exportType" && { short: "t" }) },
  ]),
);

/** The options of what makes types. */
export const typesOptions: Readonly<Record<string, CommandOption>> = {
  output: {
    value: "FILE|DIR/",
    short: "o",
    summary:
      "where to write; default: standard output. In a folder, each input has its own path, ending in .ts",
  },
  check: {
    summary: "write nothing; name every file that is missing or not up to date, end with 1",
  },
  redocly: {
    value: "PATH",
    short: "c",
    summary: "a redocly.yaml, or a folder with one; default: that of the working folder",
  },
  profile: {
    value: "PROFILE",
    summary: `${typesProfileNames.join(", ")}; default: openapi-typescript`,
  },
  hooks: {
    value: "FILE",
    summary: "a module that exports transform, transformProperty, postTransform or inject",
  },
  overlay: {
    value: "FILE",
    multiple: true,
    summary: "an Overlay document for every input; may be repeated",
  },
  "allow-host": allowHostOption,
  ...switchOptions,
};

const piping = "fetch the description with curl and pipe it to openapi-types";

/** What openapi-typescript calls or called options that are not in {@link typesOptions}. */
export const refusedOptions: Readonly<Record<string, string>> = {
  "-ap": "write --additional-properties",
  "-it": "write --immutable",
  "--immutable-types": "write --immutable",
  "--support-array-length": "write --array-length",
  "--redoc": "write --redocly",
  "--content-never": "it does nothing in openapi-typescript 7; leave it out",
  "--contentNever": "it does nothing in openapi-typescript 7; leave it out",
  "--auth": piping,
  "--header": piping,
  "--headers-object": piping,
  "--http-method": piping,
  "--prettier-config": "types are laid out as Prettier does it by default",
};

/**
 * What a command line says about types.
 * @throws {UsageError} for a value that an option does not take.
 */
export function settingsOf(words: CommandWords, cwd: string): Settings {
  const pathOf = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : absolute(text, cwd);
  const overlays = words.values("overlay").map((overlay) => absolute(overlay, cwd));
  const hosts = allowedHosts(words);
  return {
    output: pathOf(words.value("output")),
    profile: words.has("profile") ? choiceOf(words, "profile", typesProfileNames) : undefined,
    hooks: pathOf(words.value("hooks")),
    overlays: overlays.length > 0 ? overlays : undefined,
    allowHosts: hosts.length > 0 ? hosts : undefined,
    switches: Object.fromEntries(
      switchNames.flatMap((name) => {
        const isOn = words.switched(optionOf(name));
        return isOn === undefined ? [] : [[name, isOn]];
      }),
    ),
  };
}

/** A path of a folder as an absolute one, which keeps a slash at its end; a URL as it is. */
export function absolute(path: string, folder: string): string {
  if (isUrl(path)) return path;
  const full = resolve(folder, path);
  return /[\\/]$/.test(path) && !full.endsWith("/") ? `${full}/` : full;
}
