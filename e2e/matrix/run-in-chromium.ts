import { createRequire } from "node:module";
import { join } from "node:path";

import { moduleText } from "../packed/consumer-project.ts";
import { libraryPackages } from "../packed/tarballs.ts";

/** What is used of playwright-core, which the matrix installs and the workspace does not. */
interface Playwright {
  chromium: {
    launch(options: { executablePath: string; args: string[] }): Promise<{
      newPage(): Promise<Page>;
      close(): Promise<void>;
    }>;
  };
}
interface Page {
  route(pattern: string, handle: (route: Route) => Promise<void>): Promise<void>;
  goto(url: string): Promise<unknown>;
  evaluate(expression: string): Promise<unknown>;
}
interface Route {
  request(): { url(): string };
  fulfill(answer: { path: string } | { contentType: string; body: string }): Promise<void>;
}

// In a container Chromium has no sandbox of its own.
const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** Runs the consumer in a page, unbundled, with an import map. @returns What it would print. */
export async function runInChromium(
  runtimes: string,
  project: string,
  executablePath: string,
  origin: string,
): Promise<string> {
  const load = createRequire(join(runtimes, "package.json"));
  const { chromium } = load("playwright-core") as Playwright;
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage();
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
  } finally {
    await browser.close();
  }
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
