import type { Command } from "./command.ts";

/** `openapi-clients pull`: brings specs to what their upstreams have now. */
export const pullCommand: Command = {
  name: "pull",
  summary: "refresh specs from the upstreams that the config names",
  usage: ["[CLIENT…] [--with-faults]"],
  options: {
    "with-faults": {
      summary: "take specs although `check` finds errors in them, to mend them by overlays",
    },
  },
  async run(words, context) {
    const { runPull } = await import("./run-pull.ts");
    return runPull(words.positionals, words.has("with-faults"), context);
  },
};
