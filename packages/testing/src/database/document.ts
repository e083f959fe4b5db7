import { createHash } from "node:crypto";
import type { ConvexValue } from "../values/convex-value.ts";

/** A stored document: its fields, its id, and when it was made (milliseconds since the epoch). */
export interface Document {
  readonly _id: string;
  readonly _creationTime: number;
  readonly [field: string]: ConvexValue | undefined;
}

/** A document to seed: `_id` and `_creationTime` are made up when they are missing. */
export interface SeedDocument {
  _id?: string;
  _creationTime?: number;
  [field: string]: ConvexValue | undefined;
}

/** The documents of one table by id, oldest first. */
export type Table = ReadonlyMap<string, Document>;

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/**
 * The id of the `sequence`-th document of a table: 32 characters of Convex's base-32 alphabet. The
 * same seed gives the same ids in every run.
 */
export function documentId(table: string, sequence: number): string {
  const digest = createHash("sha256").update(`${table}/${sequence}`).digest();
  return Array.from(digest, (byte) => alphabet[byte % alphabet.length]).join("");
}
