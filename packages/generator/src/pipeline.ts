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
import { readAhead } from "./read-ahead.ts";
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

/** What came of one client of a run. */
export interface MadeClient {
  readonly plan: ClientPlan;
  /** `undefined` when this client or one before it has an error: then nothing may be written. */
  readonly files: readonly GeneratedFile[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** What the files were made from; `undefined` when one of its documents cannot be read. */
  readonly source: ClientSource | undefined;
  /** The absolute path or URL of every file that was read for it. */
  readonly read: readonly string[];
}

type LoadedClient = Omit<MadeClient, "files">;

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
  const diagnostics: Diagnostic[] = [];
  let unreadable = false;
  for await (const client of loadEach(plans, watch)) {
    diagnostics.push(...client.diagnostics);
    unreadable ||= client.source === undefined;
  }
  return { diagnostics: distinct(diagnostics), unreadable };
}

/**
 * Makes the files of some clients. Nothing is written.
 * @throws {GenerateError} when a spec without errors breaks an emitter.
 */
export async function generateClients(
  plans: readonly ClientPlan[],
  watch: PipelineWatch = {},
): Promise<GenerateResult> {
  const made: MadeClient[] = [];
  for await (const client of generateEach(plans, watch)) made.push(client);
  const clients = made.flatMap(({ plan, files, diagnostics, source }): GeneratedClient[] =>
    files === undefined || source === undefined
      ? []
      : [{ client: plan.client, files, diagnostics, source }],
  );
  return {
    diagnostics: distinct(made.flatMap(({ diagnostics }) => diagnostics)),
    unreadable: made.some(({ source }) => source === undefined),
    clients: clients.length === plans.length ? clients : undefined,
  };
}

/**
 * Makes the files of some clients, one after the other, so that whoever takes them decides what of them is kept. Once a
 * client has an error, those after it are read and checked, and none is made.
 * @throws {GenerateError} when a spec without errors breaks an emitter.
 */
export async function* generateEach(
  plans: readonly ClientPlan[],
  watch: PipelineWatch = {},
): AsyncGenerator<MadeClient, void, undefined> {
  let failed = false;
  let count = 0;
  for await (const loaded of loadEach(plans, watch)) {
    const { plan, source, diagnostics } = loaded;
    failed ||= source === undefined || hasErrors(diagnostics);
    if (failed || source === undefined) {
      yield { ...loaded, files: undefined };
      continue;
    }
    count += 1;
    watch.onStep?.(`generating ${outOf(count, plans.length, plan.client, "clients")}`, false);
    yield { ...loaded, files: await emitFiles(plan, source) };
  }
}

/** How many clients are read while the one before them is worked on: a server need not be waited for each time. */
const READ_AHEAD = 8;

/** Modules are loaded when their station is reached: a run that is up to date needs none of them. */
async function* loadEach(
  plans: readonly ClientPlan[],
  { onStep, onRead }: PipelineWatch,
): AsyncGenerator<LoadedClient, void, undefined> {
  const { readDocument, readOverlay } = await import("@convex-openapi/document/read");
  const readSpec = readOnce(readDocument, plans, ({ spec }) => [spec], onRead);
  const readOverlayOnce = readOnce(readOverlay, plans, ({ overlays }) => overlays, onRead);
  const what = plans.length === 1 ? plans[0]?.options.spec : `${plans.length} specs`;
  onStep?.(
    `reading ${what}`,
    plans.some(({ spec }) => isUrl(spec)),
  );
  const read = readAhead(plans, READ_AHEAD, async (plan) =>
    Promise.all([
      readSpec(plan.spec, plan),
      ...plan.overlays.map((overlay) => readOverlayOnce(overlay, plan)),
    ]),
  );
  let count = 0;
  for await (const [plan, sources] of read) {
    count += 1;
    onStep?.(`checking ${outOf(count, plans.length, plan.options.spec, "specs")}`, false);
    yield await checkedClient(plan, sources);
  }
}

interface ReadSource {
  readonly document: ApiDocument | DocumentError;
  /** Itself and what it refers to. */
  readonly files: readonly string[];
}

/** @param sources the spec, then the overlays. */
async function checkedClient(
  plan: ClientPlan,
  sources: readonly [ReadSource, ...ReadSource[]],
): Promise<LoadedClient> {
  const read = sources.flatMap(({ files }) => files);
  const [spec, ...overlays] = [
    sources[0].document,
    ...sources.slice(1).map(({ document }) => document),
  ];
  const names = [plan.namedBy?.spec, ...(plan.namedBy?.overlays ?? [])];
  const unread = [spec, ...overlays].flatMap((outcome, index) =>
    outcome instanceof DocumentError ? withName(outcome.diagnostics, names[index]) : [],
  );
  if (spec instanceof DocumentError || unread.length > 0) {
    return { plan, source: undefined, diagnostics: unread, read };
  }
  const [applied, { checkDocument }, { ApiModel }] = await Promise.all([
    withOverlays(spec, [...overlays.filter(isDocument), ...(plan.ownOverlays ?? [])]),
    import("@convex-openapi/document/read"),
    import("@convex-openapi/document/model"),
  ]);
  const model = new ApiModel(applied.document);
  const diagnostics = [...applied.diagnostics, ...checkDocument(applied.document, model)];
  const source = { model, clientName: plan.options.clientName ?? clientNameOf(model.title) };
  return { plan, source, diagnostics, read };
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

/**
 * Reads each document once, however many clients use it, and gives a document that cannot be read as a value. It is kept
 * until the last client that uses it has it.
 */
function readOnce(
  read: (source: string, options: ReadOptions) => Promise<ApiDocument>,
  plans: readonly ClientPlan[],
  sourcesOf: (plan: ClientPlan) => readonly string[],
  onRead: PipelineWatch["onRead"],
): (source: string, plan: ClientPlan) => Promise<ReadSource> {
  const keyOf = (source: string, { folder, allowHosts }: ClientPlan): string =>
    JSON.stringify([folder, source, allowHosts]);
  const uses = new Map<string, number>();
  for (const plan of plans) {
    for (const key of sourcesOf(plan).map((source) => keyOf(source, plan))) {
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  const start = async (source: string, plan: ClientPlan): Promise<ReadSource> => {
    const files: string[] = [];
    const note = (location: string): void => {
      files.push(location);
      onRead?.(location);
    };
    const { folder: cwd, allowHosts } = plan;
    try {
      return { document: await read(source, { cwd, allowHosts, onRead: note }), files };
    } catch (error) {
      if (error instanceof DocumentError) return { document: error, files };
      throw error;
    }
  };
  const reads = new Map<string, Promise<ReadSource>>();
  return (source, plan) => {
    const key = keyOf(source, plan);
    const started = reads.get(key) ?? start(source, plan);
    const left = (uses.get(key) ?? 1) - 1;
    uses.set(key, left);
    if (left > 0) reads.set(key, started);
    else reads.delete(key);
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

/** Whether something keeps a client from being made. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** Each problem once: clients that share a document have the same ones. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [
    ...new Map(
      diagnostics.map((diagnostic) => [formatDiagnostic(diagnostic), diagnostic]),
    ).values(),
  ];
}
