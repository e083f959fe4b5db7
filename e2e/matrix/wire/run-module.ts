import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { startLoopbackServer } from "../../loopback-server.ts";
import { runToSuccess } from "../../packed/run-process.ts";
import { commandsOf } from "../commands.ts";
import { findChromium } from "../find-chromium.ts";
import { withPage } from "../page.ts";
import { withWorker } from "../worker.ts";

/** Runs an ES module that exports `run` in a runtime. @returns What it gives for an origin, as JSON. */
export type RunModule = (text: string, origin: string) => Promise<string>;

/** Every runtime of the matrix by its name. Files that they run are written to `folder`. */
export function moduleRunners(runtimes: string, folder: string): Record<string, RunModule> {
  const processes = Object.entries(commandsOf(runtimes)).map(
    ([runtime, [command = "", ...words]]): [string, RunModule] => [
      runtime,
      (text, origin) => {
        const file = join(folder, `${randomUUID()}.mjs`);
        writeFileSync(file, `${text}\nconsole.log(JSON.stringify(await run(process.argv[2])));\n`);
        return runToSuccess(command, [...words, file, origin], { cwd: folder });
      },
    ],
  );
  return {
    ...Object.fromEntries(processes),
    workerd: (text, origin) =>
      withWorker(runtimes, `${text}\n${worker}`, (ask) => ask(`origin=${origin}`)),
    chromium: (text, origin) => runInPage(runtimes, text, origin),
  };
}

const worker = `
export default {
  async fetch(request) {
    return Response.json(await run(new URL(request.url).searchParams.get("origin")));
  },
};`;

/** The page is of another origin than the server, as that of an application is. */
async function runInPage(runtimes: string, text: string, origin: string): Promise<string> {
  // From a real server: of a page that is made up, Chromium does not know that it may reach the loopback interface.
  await using pages = await startLoopbackServer(({ url }) =>
    url === "/module.js"
      ? { status: 200, headers: { "Content-Type": "text/javascript" }, body: text }
      : { status: 200, headers: { "Content-Type": "text/html" }, body: "<!doctype html>" },
  );
  return await withPage(runtimes, findChromium(), async (page) => {
    await page.goto(pages.origin);
    const call = `import("/module.js").then(({ run }) => run(${JSON.stringify(origin)}))`;
    return JSON.stringify(await page.evaluate(call));
  });
}
