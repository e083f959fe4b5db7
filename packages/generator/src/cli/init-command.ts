import { choiceOf, type Command, UsageError } from "@convex-openapi/document/command-line";
import { ciHosts } from "../scaffold/ci-recipe.ts";
import { givenName, givenPlace, placeOptions } from "./client-place.ts";

/** `openapi-clients init`: all that a project needs for its first client. */
export const initCommand: Command = {
  name: "init",
  summary: "set up a project: a config, a first client, scripts and what they need",
  usage: ["[SPEC|URL] [--name NAME] [--out DIR | --package DIR] [--ci HOST] [--no-install]"],
  options: {
    ...placeOptions,
    ci: { value: "HOST", summary: `also write a CI job for ${ciHosts.join(" or ")}` },
    "no-install": { summary: "do not run the package manager" },
    yes: { summary: "ask nothing; what is not given has its default" },
  },
  async run(words, context) {
    const [source, ...others] = words.positionals;
    if (others.length > 0)
      throw new UsageError(`init takes one spec, not also ${others.join(", ")}`);
    const key = givenName(words);
    const place = givenPlace(words, context.cwd);
    const ci = words.has("ci") ? choiceOf(words, "ci", ciHosts) : undefined;
    const installs = !words.has("no-install");
    const isSaid = ["name", "out", "package", "ci", "no-install", "yes"].some((name) =>
      words.has(name),
    );
    const { runInit } = await import("./run-init.ts");
    return runInit({ source, key, place, ci, installs, mayAsk: !isSaid }, context);
  },
};
