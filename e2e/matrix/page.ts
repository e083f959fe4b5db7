import { createRequire } from "node:module";
import { join } from "node:path";

/** What is used of playwright-core, which the matrix installs and the workspace does not. */
interface Playwright {
  chromium: {
    launch(options: { executablePath: string; args: string[] }): Promise<{
      newPage(): Promise<Page>;
      close(): Promise<void>;
    }>;
  };
}

/** A page of a browser. */
export interface Page {
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

/** Opens a page of Chromium for as long as it is used. */
export async function withPage<Result>(
  runtimes: string,
  executablePath: string,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const load = createRequire(join(runtimes, "package.json"));
  const { chromium } = load("playwright-core") as Playwright;
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await use(await browser.newPage());
  } finally {
    await browser.close();
  }
}
