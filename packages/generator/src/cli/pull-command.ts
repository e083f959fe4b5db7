import type { Command } from "@convex-openapi/document/command-line";

/** `openapi-clients pull`: brings specs to what their upstreams have now. */
export const pullCommand: Command = {
  name: "pull",
  summary: "update specs from the upstreams in the config",
  usage: ["[CLIENT…] [--with-faults]"],
  options: {
    "with-faults": {
      summary: "accept specs in which `check` finds errors, to fix them with overlays",
    },
  },
  async run(words, context) {
    const { runPull } = await import("./run-pull.ts");
    return runPull(words.positionals, words.has("with-faults"), context);
  },
};
