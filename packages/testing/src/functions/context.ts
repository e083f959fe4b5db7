import type { UserAttributes } from "../auth/identity.ts";
import type { Document, SeedDocument } from "../database/document.ts";
import type { TableQuery } from "../database/query.ts";
import type { ConvexObject } from "../values/convex-value.ts";

/** Writes log lines. What is no string is shown as `util.inspect` shows it. */
export interface FunctionLogger {
  log(...values: unknown[]): void;
  debug(...values: unknown[]): void;
  info(...values: unknown[]): void;
  warn(...values: unknown[]): void;
  error(...values: unknown[]): void;
}

/** Reads documents. */
export interface DatabaseReader {
  /** The document with an id, or null. */
  get(id: string): Promise<Document | null>;
  /** The documents of a table, oldest first. */
  query(table: string): TableQuery;
}

/** Reads and writes documents. */
export interface DatabaseWriter extends DatabaseReader {
  /** Adds a document and returns its id. */
  insert(table: string, document: SeedDocument): Promise<string>;
  /** Sets some fields; `undefined` removes a field. */
  patch(id: string, fields: ConvexObject): Promise<void>;
  /** Replaces all fields. */
  replace(id: string, fields: ConvexObject): Promise<void>;
  /** Removes a document. */
  delete(id: string): Promise<void>;
}

/** What every function has at hand. */
export interface BaseContext {
  /** The signed-in user, or the one the admin acts as; null for nobody. */
  readonly auth: { getUserIdentity(): Promise<UserAttributes | null> };
  /** The deployment's environment variables at this moment. */
  readonly env: Readonly<Record<string, string>>;
  /** Writes log lines, in place of Convex's global `console`. */
  readonly log: FunctionLogger;
  /** Runs a query of the same component by path, public or internal. */
  runQuery(path: string, args?: ConvexObject): Promise<unknown>;
}

/** What a query has at hand. */
export interface QueryContext extends BaseContext {
  readonly db: DatabaseReader;
}

/** What a mutation has at hand. */
export interface MutationContext extends BaseContext {
  readonly db: DatabaseWriter;
  /** Runs a mutation inside this one's transaction. */
  runMutation(path: string, args?: ConvexObject): Promise<unknown>;
}

/** What an action has at hand. */
export interface ActionContext extends BaseContext {
  /** Runs a mutation in its own transaction. */
  runMutation(path: string, args?: ConvexObject): Promise<unknown>;
  /** Runs another action. */
  runAction(path: string, args?: ConvexObject): Promise<unknown>;
}
