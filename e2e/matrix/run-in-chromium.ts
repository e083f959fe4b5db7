import { join } from "node:path";

import { moduleText } from "../packed/consumer-project.ts";
import { libraryPackages } from "../packed/tarballs.ts";
import { withPage } from "./page.ts";

/** Runs the consumer in a page, unbundled, with an import map. @returns What it would print. */
export async function runInChromium(
  runtimes: string,
  project: string,
  executablePath: string,
  origin: string,
): Promise<string> {
  return withPage(runtimes, executablePath, async (page) => {
    await page.route("**/consumer/**", async (route) => {
      const { pathname } = new URL(route.request().url());
      const [, file = ""] = pathname.split("/consumer/");
      if (file === "") await route.fulfill({ contentType: "text/html", body: html });
      else if (file === "module.js")
        await route.fulfill({ contentType: "text/javascript", body: moduleText });
      else {
        const path = join(project, "node_modules", file);
        await route.fulfill({ path });
      }
    });
    await page.goto(`${origin}/consumer/`);
    const call = `import("/consumer/module.js").then(({ run }) => run(${JSON.stringify(origin)}))`;
    return JSON.stringify(await page.evaluate(call));
  });
}

const imports = {
  "openapi-fetch": "/consumer/openapi-fetch/dist/index.mjs",
  ...Object.fromEntries(
    libraryPackages.map((name) => [
      `@convex-openapi/${name}`,
      `/consumer/@convex-openapi/${name}/dist/index.js`,
    ]),
  ),
};
const html = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`;
