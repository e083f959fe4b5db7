import { type Command, UsageError } from "@convex-openapi/document/command-line";
import { givenName, givenPlace, placeOptions } from "./client-place.ts";

/** `openapi-clients add`: a new client, its entry in the config, and its first generated files. */
export const addCommand: Command = {
  name: "add",
  summary: "add a client to the config: a package ready to publish, or a folder of an app",
  usage: ["SPEC --name NAME [--out DIR | --package DIR]", "--name NAME"],
  options: placeOptions,
  async run(words, context) {
    const [source, ...others] = words.positionals;
    const key = givenName(words);
    if (source === undefined && key === undefined)
      throw new UsageError("add needs a spec: add SPEC --name NAME");
    if (others.length > 0)
      throw new UsageError(`add takes one spec, not also ${others.join(", ")}`);
    if (key === undefined)
      throw new UsageError("add needs a name for the client: add SPEC --name NAME");
    const place = givenPlace(words, context.cwd);
    // Only `add` needs these: other commands start faster without them.
    const { runAdd } = await import("./run-add.ts");
    return runAdd({ source, key, place }, context);
  },
};
