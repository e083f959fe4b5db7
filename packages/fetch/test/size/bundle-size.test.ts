import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";
import { expect, it } from "vitest";

it.each([
  ["retries and time limits", "resilientFetch()", 900],
  ["keys", `resilientFetch({ isRepeatable: idempotencyKey({ header: "Idempotency-Key" }) })`, 1010],
  ["a limit of what is kept", "resilientFetch({ replay: replayUpTo(1e6) })", 1000],
  ["whole bodies", "resilientFetch({ fetch: wholeBody() })", 950],
  ["hooks", "resilientFetch({ fetch: observedFetch({ onAttempt: console.log }) })", 1095],
])("with %s it costs at most so many bytes, minified and compressed", async (_, call, most) => {
  const names = call.match(/\b[a-z]+(?:Fetch|Key|UpTo|Body)(?=\()/g) ?? [];
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${names.join(", ")} } from "./index.ts"; globalThis.call = ${call};`,
      resolveDir: join(import.meta.dirname, "../../src"),
    },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  const size = gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;

  expect(size).toBeLessThanOrEqual(most);
  // A measurement of nothing would show.
  expect(size).toBeGreaterThan(600);
});
