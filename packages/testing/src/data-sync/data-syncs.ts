import { randomUUID } from "node:crypto";
import type { Components } from "../deployment/components.ts";
import type { DeploymentClock } from "../deployment/deployment-clock.ts";
import { ApiError } from "../http/api-error.ts";
import type { JsonObject } from "../values/convex-value.ts";
import { encodeValue } from "../values/encode.ts";
import type { Selection } from "./selection.ts";

/** Most documents of one page of a sync. */
export const syncPageSize = 128;

/** What of a deployment is synced, and when. */
export interface SyncedDeployment {
  readonly components: Components;
  readonly clock: DeploymentClock;
}

/** A document that a sync has or had. */
interface SyncedDocument {
  readonly component: string;
  readonly table: string;
  readonly value: JsonObject;
}

/** How far a client has come: what it has, by component, table and id. */
interface SyncPosition {
  readonly syncId: string;
  readonly selection: Selection;
  readonly has: ReadonlyMap<string, SyncedDocument>;
  /** Whether it has ever had everything. */
  readonly isComplete: boolean;
  readonly synced: number;
}

/** A sync as `list_active_syncs` gives it. */
export type ActiveSync = { syncId: string; lastUpdated: number; status: JsonObject };

/** The syncs of a deployment. A cursor can be used again and gives the same documents. */
export class DataSyncs {
  readonly #positions = new Map<string, SyncPosition>();
  readonly #active = new Map<string, ActiveSync>();

  /** All syncs, oldest first. */
  list(): ActiveSync[] {
    return [...this.#active.values()];
  }

  /** Starts a sync. */
  start(state: SyncedDeployment, selection: Selection): JsonObject {
    const position = {
      syncId: randomUUID(),
      selection,
      has: new Map<string, SyncedDocument>(),
      isComplete: false,
      synced: 0,
    };
    return this.#page(state, position, true);
  }

  /**
   * Goes on with a sync.
   * @throws ApiError 400 InvalidCursor for a cursor that no sync gave.
   */
  goOn(state: SyncedDeployment, cursor: string): JsonObject {
    const position = this.#positions.get(cursor);
    if (position === undefined) {
      throw new ApiError(400, "InvalidCursor", "The cursor is not one of a data sync.");
    }
    return this.#page(state, position, false);
  }

  #page(state: SyncedDeployment, position: SyncPosition, isFirst: boolean): JsonObject {
    const { syncId, selection } = position;
    const now = currentDocuments(state, selection);
    const changes = changesBetween(position.has, now);
    const sent = changes.slice(0, syncPageSize);
    const hasMore = sent.length < changes.length;
    const has = new Map(position.has);
    for (const { key, document, deleted } of sent) {
      if (deleted) has.delete(key);
      else has.set(key, document);
    }
    const ts = Number(state.clock.nextTimestamp() / 1_000_000n);
    const synced = position.synced + sent.length;
    const isComplete = position.isComplete || !hasMore;
    const cursor = randomUUID();
    this.#positions.set(cursor, { syncId, selection, has, isComplete, synced });
    const type = !hasMore ? "upToDate" : isComplete ? "stale" : "snapshotting";
    const status = type === "snapshotting" ? { type } : { type, snapshotTs: ts };
    const tables = tablesOf(state, selection);
    this.#active.set(syncId, {
      syncId,
      lastUpdated: state.clock.now(),
      status:
        type === "snapshotting"
          ? snapshotting(tables, sent.at(-1)?.document, now, has)
          : { type, totalTables: tables.length, numDocumentsSynced: synced, syncedTs: ts },
    });
    return {
      status,
      truncates: isFirst ? tables : [],
      values: sent.map(({ document: { component, table, value }, deleted }) => ({
        component,
        table,
        ts,
        deleted,
        value: deleted ? { _id: value["_id"] ?? null } : value,
      })),
      syncId,
      pagination: { hasMore, nextCursor: cursor },
    };
  }
}

interface Change {
  readonly key: string;
  readonly document: SyncedDocument;
  readonly deleted: boolean;
}

type Table = { component: string; table: string };

function tablesOf(state: SyncedDeployment, selection: Selection): Table[] {
  return state.components.list().flatMap(({ path: component, database }) =>
    database
      .tableNames()
      .filter((table) => !table.startsWith("_") && selection.hasTable(component, table))
      .map((table) => ({ component, table })),
  );
}

function currentDocuments(
  state: SyncedDeployment,
  selection: Selection,
): Map<string, SyncedDocument> {
  const documents = new Map<string, SyncedDocument>();
  for (const { component, table } of tablesOf(state, selection)) {
    for (const document of state.components.at(component).database.documents(table)) {
      const json = encodeValue(document, "convex_encoded_json") as JsonObject;
      const value = selection.columns(component, table, json);
      documents.set(JSON.stringify([component, table, document._id]), { component, table, value });
    }
  }
  return documents;
}

function changesBetween(
  before: ReadonlyMap<string, SyncedDocument>,
  after: ReadonlyMap<string, SyncedDocument>,
): Change[] {
  const changes: Change[] = [];
  for (const [key, document] of before) {
    if (!after.has(key)) changes.push({ key, document, deleted: true });
  }
  for (const [key, document] of after) {
    const existing = before.get(key);
    if (JSON.stringify(existing?.value) === JSON.stringify(document.value)) continue;
    changes.push({ key, document, deleted: false });
  }
  return changes;
}

function snapshotting(
  tables: readonly Table[],
  last: SyncedDocument | undefined,
  now: ReadonlyMap<string, SyncedDocument>,
  has: ReadonlyMap<string, SyncedDocument>,
): JsonObject {
  const current = { component: last?.component ?? "", table: last?.table ?? "" };
  const isCurrent = ({ component, table }: Table): boolean =>
    component === current.component && table === current.table;
  const inCurrent = (documents: ReadonlyMap<string, SyncedDocument>): number =>
    [...documents.values()].filter(isCurrent).length;
  return {
    type: "snapshotting",
    numTablesSynced: tables.findIndex(isCurrent),
    totalTables: tables.length,
    currentComponent: current.component,
    currentTable: current.table,
    numDocumentsInCurrentTable: inCurrent(has),
    totalDocumentsInCurrentTable: inCurrent(now),
    numDocumentsSynced: has.size,
    totalDocuments: now.size,
  };
}
