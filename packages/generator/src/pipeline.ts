import type { ClientPlan } from "./client-plan.ts";
import {
  type Diagnostic,
  DocumentError,
  formatDiagnostic,
  type ReadOptions,
  withOverlays,
} from "@convex-openapi/document/read";
import { type ApiDocument, type ApiModel, clientNameOf } from "@convex-openapi/document/model";
import type { GeneratedFile } from "./emit/generated-file.ts";
import { GenerateError } from "./generate-error.ts";

/** What reading and checking the documents of some clients found. */
export interface CheckResult {
  /** Every problem of every document, each reported once, in the order of the clients. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a spec or an overlay could not be read at all. */
  readonly unreadable: boolean;
}

/** The emitted files of one client. */
export interface GeneratedClient {
  readonly client: string;
  readonly files: readonly GeneratedFile[];
  /** The problems of its own documents: warnings alone. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a run made. */
export interface GenerateResult extends CheckResult {
  /** `undefined` when any client has an error: then nothing may be written. */
  readonly clients: readonly GeneratedClient[] | undefined;
}

interface LoadedClient {
  readonly plan: ClientPlan;
  /** `undefined` when one of its documents cannot be read. */
  readonly model: ApiModel | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads specs and overlays and checks the outcome, for all clients even when one of them has problems. */
export async function checkClients(plans: readonly ClientPlan[]): Promise<CheckResult> {
  return summarise(await loadClients(plans));
}

/**
 * Makes the files of some clients. Nothing is written.
 * @throws {GenerateError} when a spec without errors breaks an emitter.
 */
export async function generateClients(plans: readonly ClientPlan[]): Promise<GenerateResult> {
  const loaded = await loadClients(plans);
  const result = summarise(loaded);
  if (result.diagnostics.some(({ severity }) => severity === "error")) {
    return { ...result, clients: undefined };
  }
  const clients: GeneratedClient[] = [];
  for (const { plan, model, diagnostics } of loaded) {
    if (model === undefined) continue;
    clients.push({ client: plan.client, files: await emitFiles(plan, model), diagnostics });
  }
  return { ...result, clients };
}

/** Modules are loaded when their station is reached: a run that is up to date needs none of them. */
async function loadClients(plans: readonly ClientPlan[]): Promise<LoadedClient[]> {
  const { readDocument, readOverlay } = await import("@convex-openapi/document/read");
  const readSpec = readOnce(readDocument);
  const readOverlayOnce = readOnce(readOverlay);
  return Promise.all(
    plans.map(async (plan): Promise<LoadedClient> => {
      const [spec, ...overlays] = await Promise.all([
        readSpec(plan.spec, plan),
        ...plan.overlays.map((overlay) => readOverlayOnce(overlay, plan)),
      ]);
      const unread = [spec, ...overlays].filter((outcome) => outcome instanceof DocumentError);
      if (spec instanceof DocumentError || unread.length > 0) {
        return {
          plan,
          model: undefined,
          diagnostics: unread.flatMap(({ diagnostics }) => diagnostics),
        };
      }
      const [applied, { checkDocument }, { ApiModel }] = await Promise.all([
        withOverlays(spec, overlays.filter(isDocument)),
        import("@convex-openapi/document/read"),
        import("@convex-openapi/document/model"),
      ]);
      const model = new ApiModel(applied.document);
      const diagnostics = [...applied.diagnostics, ...checkDocument(applied.document, model)];
      return { plan, model, diagnostics };
    }),
  );
}

/** Reads each document once, however many clients use it, and gives a document that cannot be read as a value. */
function readOnce<Document>(
  read: (source: string, options: ReadOptions) => Promise<Document>,
): (source: string, plan: ClientPlan) => Promise<Document | DocumentError> {
  const reads = new Map<string, Promise<Document | DocumentError>>();
  return (source, { folder: cwd, allowHosts }) => {
    const key = JSON.stringify([cwd, source, allowHosts]);
    const started =
      reads.get(key) ??
      read(source, { cwd, allowHosts }).catch((error: unknown) => {
        if (error instanceof DocumentError) return error;
        throw error;
      });
    reads.set(key, started);
    return started;
  };
}

function isDocument(outcome: ApiDocument | DocumentError): outcome is ApiDocument {
  return !(outcome instanceof DocumentError);
}

async function emitFiles(plan: ClientPlan, model: ApiModel): Promise<readonly GeneratedFile[]> {
  const { emitClient } = await import("./emit/emit-client.ts");
  try {
    const clientName = plan.options.clientName ?? clientNameOf(model.title);
    return emitClient(model, { ...plan.options, clientName });
  } catch (error) {
    throw new GenerateError(plan.client, error);
  }
}

function summarise(loaded: readonly LoadedClient[]): CheckResult {
  const byLine = new Map(
    loaded
      .flatMap(({ diagnostics }) => diagnostics)
      .map((diagnostic) => [formatDiagnostic(diagnostic), diagnostic]),
  );
  return {
    diagnostics: [...byLine.values()],
    unreadable: loaded.some(({ model }) => model === undefined),
  };
}
