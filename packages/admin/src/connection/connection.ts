import type { KeyDescription } from "../keys/key-description.ts";
import type { Transport } from "../transport/transport.ts";
import type { ConnectOptions } from "./connect-options.ts";

/**
 * A way to one deployment with one key: what every verb takes as its first argument.
 *
 * The credential is not exposed: printing it, or converting it to JSON, shows no key.
 */
export interface AdminConnection {
  /** Address of the deployment, without a slash at the end. */
  readonly url: string;
  /** Name of the deployment, from the key or the cloud URL; `undefined` when neither tells. */
  readonly deploymentName: string | undefined;
  /** What the key says about itself. */
  readonly key: KeyDescription;
  readonly transport: Transport;
  /** Gives the key, for the push endpoints, which want it in the body. Keep it nowhere. */
  revealKey(): string;
  /** A connection with other options beside the ones of this one, such as another acting user. */
  derive(changes: Partial<ConnectOptions>): AdminConnection;
}
