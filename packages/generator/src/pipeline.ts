import type { ClientPlan } from "./client-plan.ts";
import {
  type Diagnostic,
  DocumentError,
  formatDiagnostic,
  isUrl,
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
  /** What the files were made from; absent where they are those of an earlier run. */
  readonly source?: ClientSource;
}

/** What the files of a client are made from. */
export interface ClientSource {
  readonly model: ApiModel;
  /** PascalCase, see `EmitOptions.clientName`. */
  readonly clientName: string;
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

/** What is told while clients are read, checked and generated. */
export interface PipelineWatch {
  /** What begins now, such as `checking 12 of 40 specs`, and whether that is to wait for a server. */
  readonly onStep?: (step: string, waits: boolean) => void;
  /** The absolute path or URL of each document, and of each file that one refers to, before it is read. */
  readonly onRead?: (location: string) => void;
}

/** Reads specs and overlays and checks the outcome, for all clients even when one of them has problems. */
export async function checkClients(
  plans: readonly ClientPlan[],
  watch: PipelineWatch = {},
): Promise<CheckResult> {
  return summarise(await loadClients(plans, watch));
}

/**
 * Makes the files of some clients. Nothing is written.
 * @throws {GenerateError} when a spec without errors breaks an emitter.
 */
export async function generateClients(
  plans: readonly ClientPlan[],
  watch: PipelineWatch = {},
): Promise<GenerateResult> {
  const loaded = await loadClients(plans, watch);
  const result = summarise(loaded);
  if (result.diagnostics.some(({ severity }) => severity === "error")) {
    return { ...result, clients: undefined };
  }
  const clients: GeneratedClient[] = [];
  for (const [index, { plan, model, diagnostics }] of loaded.entries()) {
    if (model === undefined) continue;
    watch.onStep?.(`generating ${outOf(index + 1, plans.length, plan.client, "clients")}`, false);
    const source = { model, clientName: plan.options.clientName ?? clientNameOf(model.title) };
    clients.push({
      client: plan.client,
      files: await emitFiles(plan, source),
      diagnostics,
      source,
    });
  }
  return { ...result, clients };
}

/** Modules are loaded when their station is reached: a run that is up to date needs none of them. */
async function loadClients(
  plans: readonly ClientPlan[],
  { onStep, onRead }: PipelineWatch,
): Promise<LoadedClient[]> {
  const { readDocument, readOverlay } = await import("@convex-openapi/document/read");
  const readSpec = readOnce(readDocument, onRead);
  const readOverlayOnce = readOnce(readOverlay, onRead);
  let count = 0;
  const what = plans.length === 1 ? plans[0]?.options.spec : `${plans.length} specs`;
  onStep?.(
    `reading ${what}`,
    plans.some(({ spec }) => isUrl(spec)),
  );
  return Promise.all(
    plans.map(async (plan): Promise<LoadedClient> => {
      const [spec, ...overlays] = await Promise.all([
        readSpec(plan.spec, plan),
        ...plan.overlays.map((overlay) => readOverlayOnce(overlay, plan)),
      ]);
      count += 1;
      onStep?.(`checking ${outOf(count, plans.length, plan.options.spec, "specs")}`, false);
      const names = [plan.namedBy?.spec, ...(plan.namedBy?.overlays ?? [])];
      const unread = [spec, ...overlays].flatMap((outcome, index) =>
        outcome instanceof DocumentError ? withName(outcome.diagnostics, names[index]) : [],
      );
      if (spec instanceof DocumentError || unread.length > 0) {
        return { plan, model: undefined, diagnostics: unread };
      }
      const [applied, { checkDocument }, { ApiModel }] = await Promise.all([
        withOverlays(spec, [...overlays.filter(isDocument), ...(plan.ownOverlays ?? [])]),
        import("@convex-openapi/document/read"),
        import("@convex-openapi/document/model"),
      ]);
      const model = new ApiModel(applied.document);
      const diagnostics = [...applied.diagnostics, ...checkDocument(applied.document, model)];
      return { plan, model, diagnostics };
    }),
  );
}

/** `pets`, or `3 of 40 clients: pets`. */
function outOf(index: number, count: number, name: string, nouns: string): string {
  return count === 1 ? name : `${index} of ${count} ${nouns}: ${name}`;
}

/** A document that is not there, or is no file, is the fault of what names it. */
function withName(
  diagnostics: readonly Diagnostic[],
  name: string | undefined,
): readonly Diagnostic[] {
  const [first] = diagnostics;
  const isOfFile = first?.rule === "missing-file" || first?.rule === "unreadable-file";
  if (first === undefined || name === undefined || !isOfFile) return diagnostics;
  return [{ ...first, message: `${first.message.replace(/\.$/, "")}; ${name} names it.` }];
}

/** Reads each document once, however many clients use it, and gives a document that cannot be read as a value. */
function readOnce<Document>(
  read: (source: string, options: ReadOptions) => Promise<Document>,
  onRead: PipelineWatch["onRead"],
): (source: string, plan: ClientPlan) => Promise<Document | DocumentError> {
  const reads = new Map<string, Promise<Document | DocumentError>>();
  return (source, { folder: cwd, allowHosts }) => {
    const key = JSON.stringify([cwd, source, allowHosts]);
    const started =
      reads.get(key) ??
      read(source, { cwd, allowHosts, onRead }).catch((error: unknown) => {
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

async function emitFiles(
  plan: ClientPlan,
  { model, clientName }: ClientSource,
): Promise<readonly GeneratedFile[]> {
  const { emitClient } = await import("./emit/emit-client.ts");
  try {
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
