import { formatDiagnostic } from "@convex-openapi/document";
import { generateClients, type GeneratedFile } from "@convex-openapi/generator";

/** What came of one description. */
export interface Outcome {
  readonly file: string;
  /** `undefined` when the description was refused. */
  readonly files: readonly GeneratedFile[] | undefined;
  readonly errors: readonly { readonly rule: string; readonly line: string }[];
  readonly cpuSeconds: number;
}

/** Generates the client of one description. A generator that breaks is an error of the rule `crash`. */
export async function generateOne(folder: string, file: string): Promise<Outcome> {
  const started = process.cpuUsage();
  const plan = {
    client: "api",
    folder,
    spec: file,
    overlays: [],
    options: { clientName: "Api", spec: file, command: "generate", importExtension: ".js" },
  } as const;
  try {
    const { clients, diagnostics } = await generateClients([plan]);
    const errors = diagnostics
      .filter(({ severity }) => severity === "error")
      .map((diagnostic) => ({ rule: diagnostic.rule, line: formatDiagnostic(diagnostic) }));
    return { file, files: clients?.[0]?.files, errors, cpuSeconds: secondsSince(started) };
  } catch (error) {
    const errors = [{ rule: "crash", line: String(error) }];
    return { file, files: undefined, errors, cpuSeconds: secondsSince(started) };
  }
}

function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
