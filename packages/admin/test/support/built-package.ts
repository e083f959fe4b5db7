import { join } from "node:path";

import { build } from "tsdown";

/** The text of each module that users get. */
export type BuiltPackage = Readonly<Record<"index.js" | "index.cjs", string>>;

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
  const textOf = (fileName: string): string => {
    const chunk = chunks.find((each) => each.fileName === fileName);
    if (chunk?.type !== "chunk") throw new Error(`The build made no ${fileName}`);
    return chunk.code;
  };
  return { "index.js": textOf("index.js"), "index.cjs": textOf("index.cjs") };
}
