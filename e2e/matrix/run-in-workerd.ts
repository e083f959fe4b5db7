import { createRequire } from "node:module";
import { join } from "node:path";

import { build } from "esbuild";

import { moduleText } from "../packed/consumer-project.ts";

/** What is used of miniflare, which the matrix installs and the workspace does not. */
interface Miniflare {
  new (options: { modules: true; script: string; compatibilityDate: string }): {
    dispatchFetch(url: string): Promise<Response>;
    dispose(): Promise<void>;
  };
}

/** Runs the consumer in a worker, bundled as a worker is. @returns What it would print. */
export async function runInWorkerd(
  runtimes: string,
  project: string,
  origin: string,
): Promise<string> {
  const worker = `${moduleText}
    export default {
      async fetch(request) {
        return Response.json(await run(new URL(request.url).searchParams.get("origin")));
      },
    };`;
  const { outputFiles } = await build({
    stdin: { contents: worker, resolveDir: project },
    bundle: true,
    format: "esm",
    platform: "neutral",
    conditions: ["workerd", "worker", "browser", "import"],
    target: "es2022",
    write: false,
  });
  const load = createRequire(join(runtimes, "package.json"));
  const { Miniflare } = load("miniflare") as { Miniflare: Miniflare };
  const miniflare = new Miniflare({
    modules: true,
    script: outputFiles[0]?.text ?? "",
    compatibilityDate: "2026-01-01",
  });
  try {
    const response = await miniflare.dispatchFetch(`http://worker/?origin=${origin}`);
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
  } finally {
    await miniflare.dispose();
  }
}
