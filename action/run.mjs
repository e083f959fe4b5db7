// What `action.yml` runs: finds `openapi-clients` and gives it the inputs as words, without a shell.
import { spawn } from "node:child_process";
import { programFor } from "./program.mjs";
import { wordsOf } from "./words.mjs";

try {
  const words = wordsOf(process.env);
  const folder = process.env.INPUT_WORKING_DIRECTORY || ".";
  const program = programFor(folder, process.env);
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, stdio: "inherit" });
  child.on("error", fail);
  child.on("exit", (code) => (process.exitCode = code ?? 1));
} catch (error) {
  fail(error);
}

/** @param {unknown} error */
function fail(error) {
  const text = error instanceof Error ? error.message : String(error);
  const line = text.replaceAll("%", "%25").replaceAll(/\r?\n/g, "%0A");
  console.log(`::error title=openapi-clients::${line}`);
  process.exitCode = 2;
}
