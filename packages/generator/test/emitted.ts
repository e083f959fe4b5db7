import { fileURLToPath } from "node:url";
import { ApiModel, type JsonObject } from "@convex-openapi/document/model";
import { clientOf, type Client } from "../src/emit/client.ts";
import { emitClient } from "../src/emit/emit-client.ts";
import type { EmitOptions } from "../src/emit/emit-options.ts";
import type { GeneratedFile } from "../src/emit/generated-file.ts";
import { readDocument } from "@convex-openapi/document/read";
import { documentOf } from "@convex-openapi/test-support/documents";

export const emitOptions: EmitOptions = {
  clientName: "Test",
  spec: "spec.json",
  command: "openapi-clients generate",
  importExtension: ".ts",
};

/** What the emitters make a client from, for a document. */
export function clientOfDocument(value: JsonObject): Client {
  return clientOf(new ApiModel(documentOf(value)), emitOptions.clientName);
}

/** The emitted files of a document. */
export async function emit(
  value: JsonObject,
  options: Partial<EmitOptions> = {},
): Promise<GeneratedFile[]> {
  return emitClient(new ApiModel(documentOf(value)), { ...emitOptions, ...options });
}

/** One emitted file of a document. */
export async function emitFile(
  value: JsonObject,
  name: string,
  options: Partial<EmitOptions> = {},
): Promise<string> {
  return (await emit(value, options)).find((file) => file.name === name)?.text ?? "";
}

export const goldenFolder: URL = new URL("golden/", import.meta.url);

/** The spec that shows one small example of everything. */
export async function kitchenSink(): Promise<JsonObject> {
  return golden("kitchen-sink");
}

/** The spec of that name in {@link goldenFolder}. */
export async function golden(name: string): Promise<JsonObject> {
  return (await readDocument(`${name}.yaml`, { cwd: fileURLToPath(goldenFolder) })).value;
}
