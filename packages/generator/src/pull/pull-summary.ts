import { diffPackage, isDiffInstalled } from "../installed-diff.ts";
import type { PulledClient } from "./pull-client.ts";
import { upstreamName } from "./read-upstream.ts";

/** What became of a client, as one paragraph on one line. */
export async function pullSummary(
  { client, outcome, versions }: PulledClient,
  folder: string,
): Promise<string> {
  const source = upstreamName({ source: client.upstream ?? "", folder });
  const start = `${client.key}:`;
  if (outcome === "same") return `${start} up to date with ${source}`;
  if (outcome === "new") return `${start} ${client.spec} is new, from ${source}`;
  if (versions === undefined) {
    return `${start} ${client.spec} could not be read and was replaced by a copy of ${source}`;
  }
  if (!isDiffInstalled()) {
    return `${start} ${client.spec} changed, from ${source}; ${diffPackage} is not installed, which would say how`;
  }
  const { compareSides } = await import("@convex-openapi/diff/report");
  const { changeSentences } = await import("@convex-openapi/diff/report");
  const { report, notes } = await compareSides(versions.before, versions.now, {});
  if (report.changes.length === 0) {
    const sentence = `${start} ${client.spec} is written differently but means the same.`;
    return [sentence, ...notes].join(" ");
  }
  const { counts, sentences } = changeSentences(report.changes);
  return [start, counts, ...notes, ...sentences].join(" ");
}
