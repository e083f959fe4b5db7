import { basename, join, resolve } from "node:path";
import { ConfigError } from "../config/config-error.ts";
import type { ConfiguredClient, LoadedConfig } from "../config/load-config.ts";
import { type Diagnostic, displayName, DocumentError, isUrl } from "@convex-openapi/document/read";
import { countOf, ProgramError } from "@convex-openapi/document/command-line";
import type { FileChange } from "@convex-openapi/document/write";
import { pullClient, type PulledClient } from "./pull-client.ts";
import { lockFileName, lockText, type LockEntry, type UpstreamLock } from "./upstream-lock.ts";

/** What pulling came to: files to write when there is no failure. */
export interface PullResult {
  readonly clients: readonly PulledClient[];
  /** What kept an upstream from being read. With one of these, nothing may be written. */
  readonly failures: readonly Diagnostic[];
  /** New texts of specs, and the lock file when it changes. */
  readonly changes: readonly FileChange[];
}

/** A client that has an upstream. */
export type PullableClient = ConfiguredClient & { readonly upstream: string };

/** Whether a client says where its spec comes from. */
export function isPullable(client: ConfiguredClient): client is PullableClient {
  return client.upstream !== undefined;
}

/**
 * Looks what the upstreams of some clients have now. Every one of them is asked, also when another fails. Nothing is
 * written.
 * @throws {ConfigError} when a spec is a URL itself, or when two upstreams differ about one spec.
 */
export async function pullClients(
  config: LoadedConfig,
  clients: readonly PullableClient[],
  lock: UpstreamLock,
  onStep: (step: string) => void = () => undefined,
): Promise<PullResult> {
  refuseContradictions(config, clients);
  const { folder, allowHosts } = config;
  const pulled: PulledClient[] = [];
  const failures: Diagnostic[] = [];
  for (const [index, client] of clients.entries()) {
    onStep(`pulling ${index + 1} of ${countOf(clients.length, "spec")}: ${client.key}`);
    try {
      pulled.push(await pullClient({ folder, client, lock: lock[client.key], allowHosts }));
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      failures.push(...error.diagnostics);
    }
  }
  const changes = [...specChanges(config, pulled), ...lockChange(config, pulled, lock)];
  return { clients: pulled, failures, changes };
}

function refuseContradictions(
  { file, folder }: LoadedConfig,
  clients: readonly PullableClient[],
): void {
  const upstreams = new Map<string, string>();
  const problems: string[] = [];
  for (const { key, spec, upstream } of clients) {
    const path = resolve(folder, spec);
    const other = upstreams.get(path) ?? upstream;
    upstreams.set(path, other);
    const at = `${basename(file)}: clients.${key}`;
    if (isUrl(spec)) problems.push(`${at}.spec: is a URL, so there is no file to pull into`);
    else if (other !== upstream) {
      problems.push(`${at}.upstream: another client has the same spec with another upstream`);
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
}

/**
 * Clients may share a spec, and the files behind it: then they share their texts too.
 * @throws {ProgramError} when two upstreams have different texts for one file.
 */
function specChanges({ folder }: LoadedConfig, pulled: readonly PulledClient[]): FileChange[] {
  const changes = new Map<string, { text: string; key: string; isSpec: boolean }>();
  for (const { client, files } of pulled) {
    for (const { path, text } of files) {
      const isSpec = path === resolve(folder, client.spec);
      const other = changes.get(path);
      if (other !== undefined && other.text !== text && !(isSpec && other.isSpec)) {
        throw new ProgramError(
          `the upstreams of ${other.key} and ${client.key} have different files for ${displayName(path, folder)}: keep their specs in folders of their own`,
        );
      }
      changes.set(path, { text, key: client.key, isSpec });
    }
  }
  return [...changes].map(([path, { text }]) => ({ path, text }));
}

/** Entries of clients that the config no longer has, or that no longer have an upstream, are removed. */
function lockChange(
  { clients, folder }: LoadedConfig,
  pulled: readonly PulledClient[],
  lock: UpstreamLock,
): FileChange[] {
  const kept = new Set(clients.filter(isPullable).map(({ key }) => key));
  const entries: Record<string, LockEntry> = {};
  for (const [key, entry] of Object.entries(lock)) if (kept.has(key)) entries[key] = entry;
  for (const { client, lock: entry } of pulled)
    if (entry !== undefined) entries[client.key] = entry;
  const text = lockText(entries);
  return text === lockText(lock) ? [] : [{ path: join(folder, lockFileName), text }];
}
