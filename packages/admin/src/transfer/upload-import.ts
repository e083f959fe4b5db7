import {
  finishImportUpload,
  startImportUpload,
  uploadImportPart,
  type ImportTarget,
} from "@convex-openapi/deployment-client";

import type { AdminConnection } from "../connection/connection.ts";
import { deploymentOperations } from "../connection/operations.ts";
import { InvalidValueError } from "../errors/invalid-value-error.ts";
import { unexpectedValue } from "../functions/unexpected-value.ts";
import type { CallOptions } from "../transport/call-options.ts";
import { call } from "../transport/call.ts";
import { chunksOf } from "./chunks-of.ts";
import { sizeOf, type ImportSource } from "./import-source.ts";

/** How the bytes of an import are sent. */
export interface UploadOptions extends CallOptions {
  /**
   * Size of a part, in bytes. Default 5 MiB, or what it takes to send a source of known size in 9,999
   * parts. One part is in memory at a time.
   */
  readonly chunkSize?: number | undefined;
  /** Called, and awaited, after each part. */
  readonly onUploaded?: ((bytes: number) => void | Promise<void>) | undefined;
}

/** Parts of this size are usual; a store of parts takes about 10,000 of them. */
const USUAL_SIZE = 5 * 1024 * 1024;
const MOST_PARTS = 9999;

/**
 * Uploads what to import, in parts, and gives the import's id. Nothing is written yet.
 *
 * Parts are repeated after failures that may pass: only the part whose token is named at the end
 * counts. The last step makes the import and is not repeated.
 *
 * @throws {InvalidValueError} When the source gives no bytes, or the chunk size is none.
 * @throws What the source and `call` throw.
 */
export async function uploadImport(
  connection: AdminConnection,
  source: ImportSource,
  target: ImportTarget,
  options: UploadOptions,
): Promise<string> {
  const deployment = deploymentOperations(connection);
  const { onUploaded, signal } = options;
  const repeated = { ...options, idempotent: true };
  const fewest = Math.ceil((sizeOf(source) ?? 0) / MOST_PARTS);
  const { chunkSize = Math.max(USUAL_SIZE, fewest) } = options;
  if (!(Number.isSafeInteger(chunkSize) && chunkSize > 0)) {
    throw new InvalidValueError("The chunk size of an import is a number of bytes, at least 1.");
  }
  const { uploadToken } = await call(
    connection,
    (init) => startImportUpload(deployment, init),
    repeated,
    "uploadToken",
  );
  const partTokens: string[] = [];
  let uploaded = 0;
  for await (const chunk of chunksOf(source, chunkSize, signal)) {
    const query = { uploadToken, partNumber: partTokens.length + 1 };
    const partToken: unknown = await call(
      connection,
      (init) =>
        uploadImportPart(deployment, {
          ...init,
          params: { query },
          body: chunk,
        }),
      repeated,
    );
    if (typeof partToken !== "string") {
      throw unexpectedValue(connection, partToken, "/api/import/upload_part");
    }
    partTokens.push(partToken);
    await onUploaded?.((uploaded += chunk.length));
  }
  const { importId } = await call(
    connection,
    (init) =>
      finishImportUpload(deployment, {
        ...init,
        body: { import: target, uploadToken, partTokens },
      }),
    { ...options, idempotent: false },
    "importId",
  );
  return importId;
}
