import type { LineOutput, Terminal } from "@convex-openapi/document/command-line";
import type { Variables } from "../forge/variables.ts";
import type { RemoteOutputs } from "../remote-cache/remote-outputs.ts";
import { remoteSettings } from "../remote-cache/remote-settings.ts";
import type { GenerateJob } from "./generate-job.ts";
import type { OutputMemory } from "./output-memory.ts";

/**
 * What is remembered of a job, on this machine and on others; `undefined` where nothing is.
 * @param variables the environment, which may name a remote cache.
 * @throws {UsageError} see {@link remoteSettings}.
 */
export async function memoryOf(
  job: GenerateJob,
  variables: Variables,
  { error }: Terminal,
): Promise<OutputMemory | undefined> {
  if (!job.isConfigured) return undefined;
  const remote = await remoteOf(variables, error);
  if (job.cacheFolder === undefined && remote === undefined) return undefined;
  const { OutputMemory: Memory } = await import("./output-memory.ts");
  return new Memory(job, { folder: job.cacheFolder, remote });
}

/** The modules of the remote cache are loaded where there is one. */
async function remoteOf(
  variables: Variables,
  error: LineOutput,
): Promise<RemoteOutputs | undefined> {
  const { settings, doubt } = remoteSettings(variables);
  const warn = (message: string): void =>
    error.line(`${error.paint("yellow", "note:")} ${message}`);
  if (doubt !== undefined) warn(doubt);
  if (settings === undefined) return undefined;
  const { RemoteStore } = await import("../remote-cache/remote-store.ts");
  const { RemoteOutputs: Outputs } = await import("../remote-cache/remote-outputs.ts");
  return new Outputs(new RemoteStore(settings, warn));
}
