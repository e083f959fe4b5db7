import type { ConvexObject } from "../values/convex-value.ts";
import type { Document, SeedDocument, Table } from "./document.ts";

/** A consistent view of all tables, with writes that only it sees until it commits. */
export class Transaction {
  readonly #tables: Map<string, Table>;
  readonly #written = new Map<string, Map<string, Document>>();
  readonly #publish: (tables: ReadonlyMap<string, Table>) => void;
  readonly #complete: (table: string, seed: SeedDocument) => Document;
  #changed = false;

  constructor(
    tables: ReadonlyMap<string, Table>,
    publish: (tables: ReadonlyMap<string, Table>) => void,
    complete: (table: string, seed: SeedDocument) => Document,
  ) {
    this.#tables = new Map(tables);
    this.#publish = publish;
    this.#complete = complete;
  }

  /** Makes the writes visible to everyone. Without writes, nobody is notified. */
  commit(): void {
    if (this.#changed) this.#publish(this.#tables);
  }

  /** The names of all tables, sorted. */
  tableNames(): string[] {
    return [...this.#tables.keys()].sort();
  }

  /** A table's documents by creation time, oldest first. */
  documents(table: string): Document[] {
    const documents = [...(this.#tables.get(table)?.values() ?? [])];
    return documents.sort((left, right) => left._creationTime - right._creationTime);
  }

  /** The document with an id, in whatever table. */
  get(id: string): Document | null {
    const table = this.tableOf(id);
    return table === undefined ? null : (this.#tables.get(table)?.get(id) ?? null);
  }

  /** The table that holds an id. */
  tableOf(id: string): string | undefined {
    for (const [name, table] of this.#tables) if (table.has(id)) return name;
    return undefined;
  }

  /** Makes an empty table; one that exists stays as it is. */
  createTable(table: string): void {
    if (!this.#tables.has(table)) this.#writable(table);
  }

  /** Removes a table with all its documents. */
  deleteTable(table: string): void {
    this.#written.delete(table);
    this.#changed = this.#tables.delete(table) || this.#changed;
  }

  /** Adds a document and returns its id. */
  insert(table: string, seed: SeedDocument): string {
    const document = this.#complete(table, seed);
    this.#writable(table).set(document._id, document);
    return document._id;
  }

  /**
   * Sets some fields of a document; a field set to `undefined` is removed.
   * @throws Error when there is no such document.
   */
  patch(id: string, fields: ConvexObject): void {
    this.#change(id, (document) => ({ ...document, ...structuredClone(fields) }));
  }

  /**
   * Replaces all fields of a document but its id and creation time.
   * @throws Error when there is no such document.
   */
  replace(id: string, fields: ConvexObject): void {
    this.#change(id, () => structuredClone(fields));
  }

  /**
   * Removes a document.
   * @throws Error when there is no such document.
   */
  delete(id: string): void {
    const table = this.tableOf(id);
    if (table === undefined) throw new Error(`Delete on nonexistent document ID ${id}`);
    this.#writable(table).delete(id);
  }

  #change(id: string, change: (document: Document) => ConvexObject): void {
    const table = this.tableOf(id);
    const document = this.get(id);
    if (table === undefined || document === null) {
      throw new Error(`Update on nonexistent document ID ${id}`);
    }
    const { _id, _creationTime } = document;
    const fields = Object.entries(change(document)).filter(([, value]) => value !== undefined);
    this.#writable(table).set(id, { ...Object.fromEntries(fields), _id, _creationTime });
  }

  /** The table as this transaction may change it: its own copy, made at the first write. */
  #writable(name: string): Map<string, Document> {
    const own = this.#written.get(name) ?? new Map(this.#tables.get(name));
    this.#written.set(name, own);
    this.#tables.set(name, own);
    this.#changed = true;
    return own;
  }
}
