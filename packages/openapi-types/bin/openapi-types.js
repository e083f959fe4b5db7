#!/usr/bin/env node
// Most of a small run is loading modules; Node 22.1 and newer can keep their compiled form.
process.getBuiltinModule("node:module").enableCompileCache?.();
const { main } = await import("../dist/cli.js");
process.exitCode = await main(process.argv.slice(2));
