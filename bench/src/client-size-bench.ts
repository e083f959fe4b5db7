import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserBundleSize } from "./browser-bundle.ts";
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
      const { minified, gzip } = await browserBundleSize(source, folder);
      const beyond = gzip - (plain.get(client) ?? gzip);
      if (!plain.has(client)) plain.set(client, gzip);
      const more = beyond === 0 ? "" : `+ ${beyond}`;
      rows.push(`| ${client}: ${uses} | ${minified} | ${gzip} | ${more} |`);
    }
    const head = "| | minified bytes | gzip bytes | beyond two calls |\n| --- | --: | --: | --: |";
    return [head, ...rows].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
