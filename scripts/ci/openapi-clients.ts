import { join } from "node:path";
import { runCommand, type CommandOutcome } from "./run-command.ts";

const bin = join(import.meta.dirname, "../../packages/generator/bin/openapi-clients.js");

/** Runs this repository's own `openapi-clients`, which has to be built, in the working directory. */
export function openapiClients(...words: string[]): CommandOutcome {
  return runCommand(process.execPath, [bin, ...words]);
}
