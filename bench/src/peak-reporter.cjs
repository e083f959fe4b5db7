/**
 * Preloaded (`node --require`) into every measured Node process: when it exits, it adds its largest resident set, in KiB,
 * as a line to the file named by `PEAK_FILE`. CommonJS without types, for a loader or a transpiler would be measured too.
 */
const { appendFileSync } = require("node:fs");

process.on("exit", () => {
  appendFileSync(process.env.PEAK_FILE, `${process.resourceUsage().maxRSS}\n`);
});
