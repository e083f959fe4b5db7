import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "turborepo-remote-cache";

/** A server of npm `turborepo-remote-cache` on the loopback interface. */
export interface RemoteCache extends AsyncDisposable {
  /** What makes Turborepo, and `openapi-clients`, use it. */
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Starts one that keeps its artifacts in a temporary folder.
 * @param keepsSignatures it does so where it has a key, whichever that is.
 */
export async function startRemoteCache(keepsSignatures: boolean): Promise<RemoteCache> {
  const folder = await mkdtemp(join(tmpdir(), "remote-cache-"));
  const app = createApp({
    logger: false,
    configOverrides: {
      TURBO_TOKEN: "right",
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: folder,
      STORAGE_PATH_USE_TMP_FOLDER: false,
      ...(keepsSignatures && { TURBO_REMOTE_CACHE_SIGNATURE_KEY: "any" }),
    },
  });
  const address = await app.listen({ host: "127.0.0.1", port: 0 });
  return {
    variables: { TURBO_API: address, TURBO_TOKEN: "right", TURBO_TEAM: "pets" },
    async [Symbol.asyncDispose]() {
      await app.close();
      await rm(folder, { recursive: true });
    },
  };
}
