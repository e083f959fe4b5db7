import type { Changes } from "../deployment/changes.ts";
import type { DeploymentClock } from "../deployment/deployment-clock.ts";
import { type Document, documentId, type SeedDocument, type Table } from "./document.ts";
import { Transaction } from "./transaction.ts";

/** Seed data: documents by table name, in the order of their creation. */
export type SeedTables = Readonly<Record<string, readonly SeedDocument[]>>;

/**
 * The documents of one component (or of the root app). Reads see committed state; writes go through
 * a {@link Transaction} that commits as a whole or not at all.
 */
export class Database {
  readonly #clock: DeploymentClock;
  readonly #changes: Changes;
  #tables: ReadonlyMap<string, Table> = new Map();
  #sequence = 0;

  constructor(seed: SeedTables, clock: DeploymentClock, changes: Changes) {
    this.#clock = clock;
    this.#changes = changes;
    const transaction = this.begin();
    for (const [table, documents] of Object.entries(seed)) {
      transaction.createTable(table);
      for (const document of documents) transaction.insert(table, document);
    }
    transaction.commit();
  }

  /** Starts a transaction on the state of this moment. */
  begin(): Transaction {
    return new Transaction(
      this.#tables,
      (tables) => {
        this.#tables = tables;
        this.#changes.notify();
      },
      (table, seed) => this.#complete(table, seed),
    );
  }

  /** The names of all tables, system tables (`_storage`, …) included, sorted. */
  tableNames(): string[] {
    return [...this.#tables.keys()].sort();
  }

  /** Copies of a table's documents, oldest first; none when there is no such table. */
  documents(table: string): Document[] {
    return this.begin()
      .documents(table)
      .map((document) => structuredClone(document));
  }

  #complete(table: string, seed: SeedDocument): Document {
    this.#sequence += 1;
    const { _id = documentId(table, this.#sequence), _creationTime, ...fields } = seed;
    const creationTime = _creationTime ?? this.#clock.nextMoment();
    return { ...structuredClone(fields), _id, _creationTime: creationTime };
  }
}
