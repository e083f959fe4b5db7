import { runToSuccess } from "../packed/run-process.ts";
import { findChromium } from "./find-chromium.ts";
import { versionOf } from "./versions.ts";

/** The version of a runtime of the matrix. @throws Error when the runtime is not there. */
export async function runtimeVersion(runtime: string): Promise<string> {
  if (runtime === "workerd") return `miniflare ${versionOf("miniflare")}`;
  if (runtime !== "chromium") return versionOf(runtime);
  return /[\d.]+/.exec(await runToSuccess(findChromium(), ["--version"]))?.[0] ?? "";
}
