import { requireAudited } from "../audit/require-audited.ts";
import type { DeploymentOperation } from "../auth/operations.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { ApiError } from "../http/api-error.ts";
import { type App, type AppContext, emptyResponse } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { numberField } from "../http/fields.ts";
import type { ExportDocument } from "./export-state.ts";
import { makeArchive } from "./make-archive.ts";

const chunkSize = 64 * 1024;

/** The endpoints that request, download and cancel exports. */
export function addExportRoutes(app: App, state: DeploymentState): void {
  const require = (c: AppContext, operation: DeploymentOperation): void => {
    const identity = state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
    state.authenticator.requireOperation(identity, operation);
  };
  const find = (c: AppContext): ExportDocument => {
    const document = state.exports.find(c.req.param("id") ?? "");
    if (document === undefined) {
      throw new ApiError(404, "ExportNotFound", "There is no export with this id.");
    }
    return document;
  };
  app.post("/api/export/request/zip", (c) => {
    const includeStorage = c.req.query("includeStorage") ?? "false";
    if (includeStorage !== "true" && includeStorage !== "false") {
      throw new ApiError(400, "BadQueryArgs", "invalid value for field `includeStorage`");
    }
    const audit = requireAudited(state, c, "CreateBackups");
    if (state.exports.isRunning) {
      throw new ApiError(400, "ExportInProgress", "There is already an export in progress.");
    }
    state.exports.request(() => makeArchive(state));
    audit("request_export", { include_storage: includeStorage === "true" });
    return emptyResponse();
  });
  app.get("/api/export/zip/:id", (c) => {
    require(c, "DownloadBackups");
    const document = find(c);
    const archive = state.exports.archive(document);
    if (archive === undefined) {
      throw new ApiError(400, "ExportNotComplete", "The export has not completed.");
    }
    return download(archive, `snapshot_${state.name}_${document.start_ts ?? 0n}.zip`);
  });
  app.post("/api/export/set_expiration/:id", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    numberField(json, "expirationTsNs");
    const audit = requireAudited(state, c, "DeleteBackups");
    audit("set_export_expiration", { export_id: find(c)._id });
    return emptyResponse();
  });
  app.post("/api/export/cancel/:id", (c) => {
    const audit = requireAudited(state, c, "ImportBackups");
    const document = find(c);
    if (state.exports.isRunning) {
      state.exports.cancel(document);
      audit("cancel_export", { export_id: document._id });
    }
    return emptyResponse();
  });
}

/** The bytes in chunks, with their number announced. */
function download(archive: Uint8Array, filename: string): Response {
  let position = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (position >= archive.byteLength) {
        controller.close();
        return;
      }
      controller.enqueue(archive.slice(position, position + chunkSize));
      position += chunkSize;
    },
  });
  return new Response(stream, {
    headers: {
      "content-type": "application/zip",
      "content-length": String(archive.byteLength),
      "content-disposition": `attachment; filename=${filename}`,
      "cache-control": "private, max-age=2592000",
    },
  });
}
