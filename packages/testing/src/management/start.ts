import { type ListeningFakeDeployment, startFakeDeployment } from "../deployment/start.ts";
import { listen, type Listener } from "../http/listen.ts";
import { type OptionNames, refuseUnknownOptions } from "../options/unknown-options.ts";
import { FakeManagementHost } from "./fake-management-host.ts";
import { managementOptions } from "./check-options.ts";
import type { FakeManagementOptions } from "./options.ts";

/** Options of a management host that listens. */
export interface StartManagementOptions extends FakeManagementOptions {
  /** Default 0: any free port. Its deployments always take free ports. */
  readonly port?: number;
}

const startOptions: OptionNames<StartManagementOptions> = { ...managementOptions, port: true };

/** A management host that listens on the loopback address, each of its deployments on its own port. */
export class ListeningFakeManagementHost extends FakeManagementHost {
  readonly #launched: ListeningFakeDeployment[];
  #listener: Listener | undefined;

  /** Use {@link startFakeManagementHost}. */
  constructor(options: FakeManagementOptions) {
    const launched: ListeningFakeDeployment[] = [];
    super(options, async (deployment) => {
      const started = await startFakeDeployment(deployment);
      launched.push(started);
      return started;
    });
    this.#launched = launched;
  }

  /** The base URL, without a slash at the end: what `CONVEX_PROVISION_HOST` takes. */
  get url(): string {
    return this.#listener?.url ?? "";
  }

  /** Takes the listener over. Use {@link startFakeManagementHost}. */
  listenOn(listener: Listener): void {
    this.#listener = listener;
  }

  /** Frees the ports of the host and of all its deployments. */
  async close(): Promise<void> {
    await Promise.all([
      this.#listener?.close(),
      ...this.#launched.map(async (deployment) => await deployment.close()),
    ]);
  }
}

/**
 * Starts a management host on a port of the loopback address.
 * @throws TypeError for an unknown option.
 * @throws Error when the port is taken.
 */
export async function startFakeManagementHost(
  options: StartManagementOptions = {},
): Promise<ListeningFakeManagementHost> {
  refuseUnknownOptions("startFakeManagementHost", options, startOptions);
  const { port = 0, ...rest } = options;
  const host = new ListeningFakeManagementHost(rest);
  host.listenOn(await listen(host.host, port, () => undefined));
  await host.state.launchDefaults();
  return host;
}
