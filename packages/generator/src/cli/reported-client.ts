import { sha256 } from "../write/digest.ts";
import type { ClientOutcome } from "./client-outcome.ts";
import type { ReportedClient } from "./problem-report.ts";

/**
 * What a report for programs says of a client.
 * @param isWritten whether its files have been brought to what was made.
 */
export function reportedClient(
  { client, state, files, differences, diagnostics, cpuSeconds }: ClientOutcome,
  isWritten: boolean,
): ReportedClient {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const verdict = differences.length === 0 ? "up to date" : isWritten ? "written" : "stale";
  return {
    client,
    state,
    verdict: files.length === 0 ? "nothing made" : verdict,
    hash: hashOf(files),
    cpuSeconds: Math.round(cpuSeconds * 1000) / 1000,
    errors,
    warnings: diagnostics.length - errors,
  };
}

function hashOf(files: ClientOutcome["files"]): string | null {
  if (files.length === 0) return null;
  const lines = files.map(({ name, digest }) => `${digest}  ${name}\n`);
  return sha256(lines.sort().join(""));
}
