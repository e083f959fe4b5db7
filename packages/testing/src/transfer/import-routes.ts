import { randomUUID } from "node:crypto";
import { requireAudited } from "../audit/require-audited.ts";
import type { DeploymentState } from "../deployment/state.ts";
import { ApiError, badJsonBody } from "../http/api-error.ts";
import { type App, type AppContext, emptyResponse } from "../http/app.ts";
import { jsonBodyLimit, readBytes, readJsonObject } from "../http/body.ts";
import { objectField, optionalStringField, stringArrayField, stringField } from "../http/fields.ts";
import { type ImportFormat, readUpload } from "./import-format.ts";
import { type ImportMode, planImport } from "./plan-import.ts";

const uploadLimit = 1024 * 1024 * 1024;
const formats: readonly string[] = [
  "csv",
  "jsonLines",
  "jsonArray",
  "zip",
] satisfies ImportFormat[];
const modes: readonly string[] = [
  "requireEmpty",
  "append",
  "replace",
  "replaceAll",
] satisfies ImportMode[];

interface ImportTarget {
  readonly format: ImportFormat;
  readonly mode: ImportMode;
  readonly tableName: string | undefined;
  readonly componentPath: string;
}

/** The endpoints that upload, confirm and cancel imports. */
export function addImportRoutes(app: App, state: DeploymentState): void {
  const uploads = new Map<string, Map<string, Uint8Array>>();
  const requireImport = (c: AppContext): void => {
    const identity = state.authenticator.identify(c.req.raw.headers, new URL(c.req.url));
    state.authenticator.requireOperation(identity, "ImportBackups");
  };
  app.post("/api/import/start_upload", (c) => {
    requireImport(c);
    const uploadToken = randomUUID();
    uploads.set(uploadToken, new Map());
    return Response.json({ uploadToken });
  });
  app.post("/api/import/upload_part", async (c) => {
    requireImport(c);
    const parts = findUpload(uploads, c.req.query("uploadToken"));
    const partNumber = c.req.query("partNumber") ?? "";
    if (!/^[1-9]\d*$/.test(partNumber)) {
      throw new ApiError(400, "BadQueryArgs", "invalid value for field `partNumber`");
    }
    const partToken = `part-${partNumber}-${randomUUID()}`;
    parts.set(partToken, await readBytes(c.req.raw, uploadLimit));
    return Response.json(partToken);
  });
  app.post("/api/import/finish_upload", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    requireImport(c);
    const uploadToken = stringField(json, "uploadToken");
    const parts = findUpload(uploads, uploadToken);
    const chunks = stringArrayField(json, "partTokens").map((partToken) => {
      const chunk = parts.get(partToken);
      if (chunk === undefined) throw new ApiError(400, "InvalidImport", "Unknown part token.");
      return chunk;
    });
    const description = objectField(json, "import");
    const target = readTarget((name) => optionalStringField(description, name));
    uploads.delete(uploadToken);
    return Response.json({ importId: addImport(state, target, Buffer.concat(chunks)) });
  });
  app.post("/api/import", async (c) => {
    const audit = requireAudited(state, c, "ImportBackups");
    const target = readTarget((name) => c.req.query(name));
    const bytes = await readBytes(c.req.raw, uploadLimit);
    const numWritten = importAtOnce(state, target, bytes);
    audit("snapshot_import", { import_mode: target.mode, import_format: target.format });
    return Response.json({ numWritten });
  });
  app.post("/api/perform_import", async (c) => {
    const importId = stringField(await readJsonObject(c.req.raw, jsonBodyLimit), "importId");
    const audit = requireAudited(state, c, "ImportBackups");
    requireKnown(state, importId);
    if (!state.imports.confirm(importId)) {
      throw new ApiError(400, "ImportFailed", "The import does not wait for confirmation.");
    }
    audit("snapshot_import", { import_id: importId });
    return emptyResponse();
  });
  app.post("/api/cancel_import", async (c) => {
    const importId = stringField(await readJsonObject(c.req.raw, jsonBodyLimit), "importId");
    requireImport(c);
    requireKnown(state, importId);
    if (!state.imports.cancel(importId)) {
      throw new ApiError(400, "CannotCancelImport", "The import has already ended.");
    }
    return emptyResponse();
  });
}

function findUpload(
  uploads: Map<string, Map<string, Uint8Array>>,
  uploadToken: string | undefined,
): Map<string, Uint8Array> {
  const parts = uploads.get(uploadToken ?? "");
  if (parts === undefined) throw new ApiError(400, "InvalidImport", "Unknown upload token.");
  return parts;
}

function requireKnown(state: DeploymentState, importId: string): void {
  if (state.imports.find(importId) !== undefined) return;
  throw new ApiError(404, "ImportNotFound", "There is no import with this id.");
}

function readTarget(field: (name: string) => string | undefined): ImportTarget {
  const format = field("format");
  const mode = field("mode") ?? "requireEmpty";
  if (!formats.includes(format ?? "")) throw badJsonBody("unknown import format");
  if (!modes.includes(mode)) throw badJsonBody("unknown import mode");
  const tableName = field("tableName");
  if (tableName !== undefined && !/^[A-Za-z][A-Za-z0-9_]*$/.test(tableName)) {
    throw new ApiError(
      400,
      "ImportInvalidName",
      `${JSON.stringify(tableName)} cannot name a table.`,
    );
  }
  return {
    format: format as ImportFormat,
    mode: mode as ImportMode,
    tableName,
    componentPath: field("componentPath") ?? "",
  };
}

function addImport(state: DeploymentState, target: ImportTarget, bytes: Uint8Array): string {
  const { format, mode, tableName, componentPath } = target;
  const component = state.components.at(componentPath);
  const fields = {
    format: { format },
    mode,
    requestor: { type: "snapshotImport" },
    member_id: null,
  };
  return state.imports.add(fields, () =>
    planImport(component, readUpload(bytes, format, tableName), mode),
  );
}

function importAtOnce(state: DeploymentState, target: ImportTarget, bytes: Uint8Array): number {
  const component = state.components.at(target.componentPath);
  try {
    const tables = readUpload(bytes, target.format, target.tableName);
    return planImport(component, tables, target.mode).apply();
  } catch (error) {
    throw new ApiError(400, "ImportFailed", error instanceof Error ? error.message : String(error));
  }
}
