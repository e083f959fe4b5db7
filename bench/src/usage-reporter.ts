/**
 * Preloaded (`node --import`) into a measured process: writes what the whole process used, start-up included,
 * to the file named by `USAGE_FILE` when it exits.
 */
import { writeFileSync } from "node:fs";

const file = process.env["USAGE_FILE"];
if (file !== undefined) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(
      file,
      JSON.stringify({ cpuMicroseconds: userCPUTime + systemCPUTime, peakKibibytes: maxRSS }),
    );
  });
}
