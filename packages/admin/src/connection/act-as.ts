import { inheritRoute } from "../functions/run-any-function.ts";
import { knownPermissions, rememberPermissions } from "../key-check/known-permissions.ts";
import { refusal } from "../key-check/require-operation.ts";
import { encodeActingUser, type ActingUserAttributes } from "../keys/acting-user.ts";
import type { AdminConnection } from "./connection.ts";

/**
 * Makes a connection with the same key whose functions see this user as the one who is signed in.
 * The key needs `ActAsUser`. Sends nothing.
 *
 * ```ts
 * const asAda = actAs(connection, { issuer: "https://auth.example.com", subject: "ada" });
 * const messages = await query(asAda, api.messages.mine);
 * ```
 *
 * @throws {OperationNotPermittedError} When `checkKey` found that the key may not act as users.
 */
export function actAs(connection: AdminConnection, user: ActingUserAttributes): AdminConnection {
  const permissions = knownPermissions(connection);
  if (permissions?.allows("ActAsUser") === false) throw refusal("ActAsUser");
  const derived = connection.derive({ actingUser: encodeActingUser(user) });
  inheritRoute(connection, derived);
  if (permissions) rememberPermissions(derived, permissions);
  return derived;
}
