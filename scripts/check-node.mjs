// `node scripts/check-node.mjs`, after each install: whether the Node that scripts run on can run TypeScript. Node comes
// with the dependencies where npm has it (see `optionalDependencies`), and is the machine's own elsewhere.
import process from "node:process";

if (!process.features.typescript) {
  console.error(`The scripts of this repository are TypeScript, which Node ${process.versions.node} cannot run.
No newer Node comes with the dependencies on ${process.platform} ${process.arch}: install Node 24 (https://nodejs.org/en/download, or
a version manager, which finds the version in .node-version), and run the command again.`);
  process.exitCode = 1;
}
