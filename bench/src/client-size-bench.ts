import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { consumers } from "./client-size/consumers.ts";
import { generateShelterClients } from "./client-size/generated-clients.ts";

/**
 * What a program weighs that uses a generated client, as a Markdown table: ours with one feature after the other, and
 * those of the peers, all of the same description.
 */
export async function benchClientSize(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-client-size-"));
  try {
    generateShelterClients(folder);
    const rows: string[] = [];
    const plain = new Map<string, number>();
    for (const { client, uses, source } of consumers) {
      const bytes = await bundled(source, folder);
      const size = gzipSync(bytes, { level: 9 }).length;
      const beyond = size - (plain.get(client) ?? size);
      if (!plain.has(client)) plain.set(client, size);
      const more = beyond === 0 ? "" : `+ ${beyond}`;
      rows.push(`| ${client}: ${uses} | ${bytes.length} | ${size} | ${more} |`);
    }
    const head = "| | minified bytes | gzip bytes | beyond two calls |\n| --- | --: | --: | --: |";
    return [head, ...rows].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundled(contents: string, resolveDir: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
