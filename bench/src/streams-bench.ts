import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeBundleOf } from "./node-bundle.ts";
import { median } from "./median.ts";
import { openapiClients } from "./repository.ts";

/** How often each stream is read. */
export const streamRounds = 7;

/** How many characters of content an event has. */
const sizes = [20, 200, 1000];

interface Measured {
  readonly length: number;
  readonly cpu: number;
  readonly growth: number;
}

/** What reading 100 MB of events by a generated client costs, beside a bare loop over the same bytes. */
export async function benchStreams(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bench-streams-"));
  try {
    const spec = join(import.meta.dirname, "streams/chat.yaml");
    const bundle = await nodeBundleOf(openapiClients, spec, "Chat", join(folder, "api"));
    const rows = sizes.map((size) => rowOf(size, bundle));
    const head =
      "| characters | loop, CPU ms | client, CPU ms | × | loop, growth in MiB | client, growth in MiB |";
    return [head, "| --: | --: | --: | --: | --: | --: |", ...rows].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowOf(size: number, bundle: string): string {
  const measured: Record<"loop" | "client", Measured[]> = { loop: [], client: [] };
  for (let round = 0; round < streamRounds; round += 1) {
    const loop = readOnce("loop", size, bundle);
    const client = readOnce("client", size, bundle);
    if (loop.length !== client.length) throw new Error("the client lost events");
    measured.loop.push(loop);
    measured.client.push(client);
  }
  const [loop, client] = [measured.loop, measured.client].map((all) => ({
    cpu: median(all.map(({ cpu }) => cpu)),
    growth: median(all.map(({ growth }) => growth)).toFixed(0),
  }));
  if (loop === undefined || client === undefined) throw new Error("nothing was measured");
  const ratio = (client.cpu / loop.cpu).toFixed(2);
  const cells = [
    size,
    loop.cpu.toFixed(0),
    client.cpu.toFixed(0),
    ratio,
    loop.growth,
    client.growth,
  ];
  return `| ${cells.join(" | ")} |`;
}

function readOnce(way: string, size: number, bundle: string): Measured {
  const script = join(import.meta.dirname, "streams/read-events.ts");
  const words = ["--expose-gc", script, way, `${size}`, bundle];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })) as Measured;
}
