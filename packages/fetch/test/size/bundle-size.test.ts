import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";
import { expect, it } from "vitest";

it("costs at most 1,380 bytes, minified and compressed", async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { resilientFetch } from "./index.ts"; globalThis.call = resilientFetch();`,
      resolveDir: join(import.meta.dirname, "../../src"),
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  const size = gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;

  expect(size).toBeLessThanOrEqual(1380);
  // A measurement of nothing would show.
  expect(size).toBeGreaterThan(600);
});
