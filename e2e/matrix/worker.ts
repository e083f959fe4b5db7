import { createRequire } from "node:module";
import { join } from "node:path";

/** What is used of miniflare, which the matrix installs and the workspace does not. */
interface Miniflare {
  new (options: { modules: true; script: string; compatibilityDate: string }): {
    dispatchFetch(url: string): Promise<Response>;
    dispose(): Promise<void>;
  };
}

/**
 * Runs a worker of workerd for as long as it is asked; the script is one ES module.
 *
 * @param use Gets what the worker answers a query with, and an error where it is no success.
 */
export async function withWorker<Result>(
  runtimes: string,
  script: string,
  use: (ask: (query: string) => Promise<string>) => Promise<Result>,
): Promise<Result> {
  const load = createRequire(join(runtimes, "package.json"));
  const { Miniflare } = load("miniflare") as { Miniflare: Miniflare };
  const miniflare = new Miniflare({ modules: true, script, compatibilityDate: "2026-01-01" });
  try {
    return await use(async (query) => {
      const response = await miniflare.dispatchFetch(`http://worker/?${query}`);
      const text = await response.text();
      if (!response.ok) throw new Error(text);
      return text;
    });
  } finally {
    await miniflare.dispose();
  }
}
