/**
 * `node --expose-gc heap-of-description.ts STAGE FILE`: prints how many bytes hold a description after garbage collection,
 * without what the loaded modules take.
 */
import { readFileSync } from "node:fs";
import { ApiModel, checkDocument, readDocument } from "@convex-openapi/document";
import { emitClient } from "@convex-openapi/generator";

const options = {
  clientName: "Api",
  spec: "api.json",
  command: "generate",
  importExtension: ".js",
} as const;

const stages: Record<string, (file: string) => Promise<object> | object> = {
  /** What `JSON.parse` makes. */
  parsed: (file) => JSON.parse(readFileSync(file, "utf8")) as object,
  /** What our reader makes: the same, and the text, in which positions are searched for. */
  read: (file) => readDocument(file),
  /** A model that was checked and that everything was made of. What was made is not kept. */
  model: async (file) => {
    const document = await readDocument(file);
    const model = new ApiModel(document);
    checkDocument(document, model);
    emitClient(model, options);
    return model;
  },
};

const [stage = "", file = ""] = process.argv.slice(2);
const make = stages[stage];
if (!make) throw new Error(`unknown stage "${stage}"; stages: ${Object.keys(stages).join(", ")}`);
const before = bytesInUse();
const kept = [await make(file)];
console.log(bytesInUse() - before);
// Used once more after the measurement, so that it is not collected before.
kept.pop();

function bytesInUse(): number {
  if (!globalThis.gc) throw new Error("run with --expose-gc");
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  // Node keeps the text of a large file outside of the heap.
  return heapUsed + external;
}
