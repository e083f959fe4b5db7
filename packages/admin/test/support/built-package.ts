import { join } from "node:path";

import { build } from "tsdown";

/** The text of each module that users get, by its file. */
export type BuiltPackage = ReadonlyMap<string, string>;

/** Builds the package from the sources as they are now, as for its users, and writes nothing. */
export async function builtPackage(): Promise<BuiltPackage> {
  const cwd = join(import.meta.dirname, "../..");
  const { bundles } = await build({
    cwd,
    dts: false,
    clean: false,
    write: false,
    logLevel: "warn",
  });
  const chunks = bundles.flatMap((bundle) => bundle.chunks);
  return new Map(
    chunks.flatMap((chunk) => (chunk.type === "chunk" ? [[chunk.fileName, chunk.code]] : [])),
  );
}
