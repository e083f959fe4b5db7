import type { AdminConnection } from "../connection/connection.ts";
import type { KeyPermissions } from "./key-permissions.ts";

const known = new WeakMap<AdminConnection, KeyPermissions>();

/** Keeps what was found out about the key of a connection, for as long as the connection lives. */
export function rememberPermissions(
  connection: AdminConnection,
  permissions: KeyPermissions,
): void {
  known.set(connection, permissions);
}

/** What was found out about the key of a connection; `undefined` when nobody asked yet. */
export function knownPermissions(connection: AdminConnection): KeyPermissions | undefined {
  return known.get(connection);
}
