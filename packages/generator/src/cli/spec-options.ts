import type { CommandOption, WordRules } from "@convex-openapi/document/command-line";

/** `--spec`, of commands that can do without a config. */
export const specOption: CommandOption = {
  value: "FILE|URL",
  short: "i",
  summary: "an OpenAPI description, instead of those in the config",
};

/** `--overlay`, beside {@link specOption}. */
export const overlayOption: CommandOption = {
  value: "FILE",
  multiple: true,
  summary: "an Overlay document for --spec; may be repeated",
};

/** What other generators call these options. */
export const otherNames: NonNullable<WordRules["refused"]> = {
  "--input": "write --spec FILE, or -i",
  "--output": "write --out DIR, or -o",
};
