import { spawn } from "node:child_process";
import { once } from "node:events";
import { reasonOf } from "@convex-openapi/document/command-line";

/** Runs a package manager in a folder. It gives why that failed, as the end of a sentence, or `undefined`. */
export type Install = (
  words: readonly string[],
  cwd: string,
  variables: Readonly<Record<string, string>>,
) => Promise<string | undefined>;

/** Runs it with the streams of this process. Ctrl-C ends it, and not this process, which says what is left to do. */
export const runInstall: Install = async ([command = "", ...words], cwd, variables) => {
  const stay = (): void => {};
  process.on("SIGINT", stay);
  try {
    const child = spawn(command, words, {
      cwd,
      stdio: "inherit",
      env: { ...process.env, ...variables },
      // What starts npm and its like on Windows are scripts.
      shell: process.platform === "win32",
    });
    const [code, signal] = (await once(child, "close")) as [number | null, string | null];
    return code === 0 ? undefined : `ended with ${signal ?? code}`;
  } catch (error) {
    return `cannot be run: ${reasonOf(error)}`;
  } finally {
    process.off("SIGINT", stay);
  }
};
