import { describeKey } from "../keys/describe-key.ts";
import { keyText } from "../keys/key-text.ts";
import { makeTransport } from "../transport/transport.ts";
import { clientName } from "./client-name.ts";
import type { ConnectOptions } from "./connect-options.ts";
import type { AdminConnection } from "./connection.ts";
import { deploymentAddress } from "./deployment-address.ts";

/**
 * Connects to a deployment. Checks the key and the address, and sends nothing yet. Other options are for the types to
 * check, which keeps it small; `createAdmin` refuses those that cannot be meant.
 *
 * ```ts
 * const connection = connect({ adminKey: "prod:happy-animal-123|…" });
 * const names = await tables(connection);
 * ```
 *
 * @throws {InvalidKeyError} When the key cannot be one.
 * @throws {WrongKeyKindError} When the key opens no deployment.
 * @throws {DeploymentMismatchError} When key and address name different deployments.
 * @throws {InvalidUrlError} When the address is unusable, or none is given and the key tells none.
 */
export function connect(options: ConnectOptions): AdminConnection {
  const { adminKey, url: givenUrl, deployment, actingUser, client = clientName, ...rest } = options;
  const credential = keyText(adminKey);
  const key = describeKey(credential);
  const { url, deploymentName } = deploymentAddress(key, givenUrl, deployment);
  const transport = makeTransport({
    ...rest,
    authorization: `Convex ${credential}${actingUser ? `:${actingUser}` : ""}`,
    credential,
    client,
  });
  return {
    url,
    deploymentName,
    key,
    transport,
    revealKey: () => credential,
    derive: (changes) => connect({ ...options, ...changes }),
  };
}
