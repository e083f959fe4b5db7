/**
 * `node scripts/spec-diff.ts REVISION [FILE]`: what a pull request that changes specs shows. Prints annotations for
 * the changed lines, writes the comment to FILE (and to the output `comment` of a workflow), and ends with 1 where a
 * breaking change has no entry in `.openapi-clients-allow.yaml`.
 */
import { writeFileSync } from "node:fs";
import { openapiClients } from "./ci/openapi-clients.ts";
import { addToSummary, setOutput } from "./ci/step-output.ts";

const [revision, file] = process.argv.slice(2);
if (revision === undefined) {
  console.error("usage: node scripts/spec-diff.ts REVISION [FILE]");
  process.exit(2);
}

const comment = openapiClients(
  "diff",
  `--since=${revision}`,
  "--format=markdown",
  "--fail-on=never",
);
if (comment.code > 1) {
  console.error(comment.stderr);
  process.exit(comment.code);
}
if (file !== undefined) writeFileSync(file, comment.stdout);
setOutput("comment", comment.stdout);
addToSummary(comment.stdout);

const annotations = openapiClients("diff", `--since=${revision}`, "--format=github");
process.stdout.write(annotations.stdout);
process.stderr.write(annotations.stderr);
process.exitCode = annotations.code;
