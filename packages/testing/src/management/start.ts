import { type ListeningFakeDeployment, startFakeDeployment } from "../deployment/start.ts";
import { listen, type Listener } from "../http/listen.ts";
import { FakeManagementHost } from "./fake-management-host.ts";
import type { FakeManagementOptions } from "./options.ts";

/** Options of a management host that listens. */
export interface StartManagementOptions extends FakeManagementOptions {
  /** Default 0: any free port. Its deployments always take free ports. */
  readonly port?: number;
}

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
 * @throws Error when the port is taken.
 */
export async function startFakeManagementHost(
  options: StartManagementOptions = {},
): Promise<ListeningFakeManagementHost> {
  const host = new ListeningFakeManagementHost(options);
  host.listenOn(await listen(host.host, options.port ?? 0, () => undefined));
  await host.state.launchDefaults();
  return host;
}
