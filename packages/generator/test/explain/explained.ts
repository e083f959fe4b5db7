import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DiffReport } from "@convex-openapi/diff/report";
import { ApiModel, type JsonObject } from "@convex-openapi/document/model";
import { documentOf } from "@convex-openapi/test-support/documents";
import { emitClient } from "../../src/emit/emit-client.ts";
import type { GeneratedFile } from "../../src/emit/generated-file.ts";
import { explainClient } from "../../src/explain/explain-client.ts";

/** What `--explain` says of a description that becomes another one, by the output alone. */
export async function explained(
  base: JsonObject,
  head: JsonObject,
): Promise<Pick<DiffReport, "changes">> {
  const folder = await mkdtemp(join(tmpdir(), "openapi-clients-"));
  try {
    for (const file of emitted(base)) await writeFile(join(folder, file.name), file.text);
    const { report } = await explainClient({
      client: "things",
      folder,
      files: emitted(head),
      differences: [],
      command: "openapi-clients generate",
      shownPath: (file) => file,
    });
    return report;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function emitted(description: JsonObject): readonly GeneratedFile[] {
  return emitClient(new ApiModel(documentOf(description)), {
    clientName: "Things",
    spec: "spec.json",
    command: "openapi-clients generate",
    importExtension: ".js",
  });
}
