import { type AcceptUpgrade, listen, type Listener } from "../http/listen.ts";
import { isSyncPath } from "../sync/sync-server.ts";
import { type OptionNames, refuseUnknownOptions } from "../options/unknown-options.ts";
import { deploymentOptions } from "./check-options.ts";
import { FakeDeployment } from "./fake-deployment.ts";
import type { FakeDeploymentOptions } from "./options.ts";

/** Options of a deployment that listens. */
export interface StartOptions extends FakeDeploymentOptions {
  /** Default 0: any free port. */
  readonly port?: number;
}

const startOptions: OptionNames<StartOptions> = { ...deploymentOptions, port: true };

/** A deployment that listens on the loopback address. */
export class ListeningFakeDeployment extends FakeDeployment {
  #listener: Listener | undefined;

  /** Takes the listener over. Use {@link startFakeDeployment}. */
  listenOn(listener: Listener): void {
    this.#listener = listener;
    this.state.url = listener.url;
  }

  /** Ends all connections and frees the port. Log polls that still wait get a 500. */
  override async close(): Promise<void> {
    await super.close();
    await this.#listener?.close();
  }
}

/**
 * Starts a deployment on a port of the loopback address.
 * @throws TypeError for an unknown option.
 * @throws Error when the port is taken.
 */
export async function startFakeDeployment(
  options: StartOptions = {},
): Promise<ListeningFakeDeployment> {
  refuseUnknownOptions("startFakeDeployment", options, startOptions);
  const { port = 0, ...rest } = options;
  const deployment = new ListeningFakeDeployment(rest);
  const accept: AcceptUpgrade = (request, socket, head) => {
    deployment.sync.accept(request, socket, head);
  };
  const listener = await listen(deployment.host, port, (path) =>
    isSyncPath(path) ? accept : undefined,
  );
  deployment.listenOn(listener);
  return deployment;
}
