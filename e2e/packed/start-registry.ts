import { mkdirSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { runServer } from "verdaccio";

/** An npm registry of this machine's own, which knows what was published to it. */
export interface Registry extends AsyncDisposable {
  readonly url: string;
  /** Variables with which npm and pnpm work with this registry, whatever the user's own settings say. */
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Starts Verdaccio on a loopback port, with everything it keeps below a folder. Anyone may publish.
 *
 * @param upstream the URL of another registry, for packages that were not published to this one; default: none, they are
 * not found.
 */
export async function startRegistry(folder: string, upstream?: string): Promise<Registry> {
  const storage = join(folder, "storage");
  mkdirSync(storage, { recursive: true });
  const app = (await runServer({
    configPath: join(folder, "config.yaml"),
    self_path: folder,
    storage,
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    uplinks: upstream === undefined ? {} : { upstream: { url: upstream } },
    packages: {
      "@convex-openapi/*": { access: "$all", publish: "$all" },
      "**": {
        access: "$all",
        publish: "$all",
        ...(upstream === undefined ? {} : { proxy: "upstream" }),
      },
    },
    log: { type: "stdout", format: "pretty", level: "fatal" },
    web: { enable: false },
  })) as Server;
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  const { port } = app.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  const settings = join(folder, "npmrc");
  writeFileSync(settings, `registry=${url}\n//127.0.0.1:${port}/:_authToken=anyone\n`);
  return {
    url,
    env: {
      ...process.env,
      NPM_CONFIG_USERCONFIG: settings,
      npm_config_registry: url,
      npm_config_cache: join(folder, "cache"),
    },
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        app.close(() => resolve());
        app.closeAllConnections();
      }),
  };
}
