import { mkdtemp, mkdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkDocument } from "../../src/check/check-document.ts";
import { formatDiagnostic, type Diagnostic } from "../../src/diagnostic.ts";
import { ApiModel } from "../../src/model/api-model.ts";
import { lostOperations } from "../../src/check/lost-operations.ts";
import { DocumentError } from "../../src/read/document-error.ts";
import { readSide } from "../../src/overlay/read-side.ts";
import { config, type DiagnosticExample, type ExampleFiles } from "./example-files.ts";

/** What is said of some files. */
export interface ExampleRun {
  /** The lines of the diagnostics. */
  readonly lines: readonly string[];
}

/** What the config of an example says of its client. */
interface ExampleClient {
  readonly spec: string;
  readonly overlays?: readonly string[];
  readonly upstream?: string;
}

async function runOn(files: ExampleFiles, command: string): Promise<ExampleRun> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "openapi-document-")));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const found = await diagnosticsOf(clientOf(files), folder, command);
    return { lines: [...new Set(found.map(formatDiagnostic))] };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function clientOf(files: ExampleFiles): ExampleClient {
  const spec = "api.json" in files ? "api.json" : "api.yaml";
  const text = files["clients.config.json"] ?? config({ spec });
  return (JSON.parse(String(text)) as { clients: { pets: ExampleClient } }).clients.pets;
}

async function diagnosticsOf(
  { spec, overlays = [], upstream = "" }: ExampleClient,
  cwd: string,
  command: string,
): Promise<readonly Diagnostic[]> {
  const options = { cwd };
  try {
    const { document, diagnostics } = await readSide({ spec, overlays, options });
    if (command !== "pull") return [...diagnostics, ...checkDocument(document)];
    const now = await readSide({ spec: upstream, overlays, options });
    return lostOperations(new ApiModel(document), new ApiModel(now.document));
  } catch (error) {
    if (error instanceof DocumentError) return error.diagnostics;
    throw error;
  }
}

/** What is said of an example before and after it was fixed. */
export interface ExampleRuns {
  readonly before: ExampleRun;
  readonly after: ExampleRun;
}

/** Does what the command of an example does with both states of its files. */
export async function runExample({
  before,
  after,
  command = "check",
}: DiagnosticExample): Promise<ExampleRuns> {
  return {
    before: await runOn(before, command),
    after: await runOn({ ...before, ...after }, command),
  };
}
