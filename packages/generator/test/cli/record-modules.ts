import { writeFileSync } from "node:fs";
import { registerHooks } from "node:module";

// Loaded before a program (`--import`): puts down which modules it loads, one URL a line, in the file that
// MODULE_RECORD names.
const urls: string[] = [];
registerHooks({
  load(url, context, nextLoad) {
    urls.push(url);
    return nextLoad(url, context);
  },
});
process.once("exit", () => writeFileSync(process.env["MODULE_RECORD"] ?? "", urls.join("\n")));
