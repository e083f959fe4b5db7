import { unwatchFile, watchFile, type StatsListener } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { CommandContext } from "./command.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { explainError } from "./explain-error.ts";
import type { PlannedJob } from "./generate-job.ts";
import { countOf } from "./print-diagnostics.ts";
import { runGenerate } from "./run-generate.ts";

/** Files are looked at by their path, so editors that replace a file and network disks are no trouble. */
const pollMilliseconds = 200;
/** Editors and version control write several files in a row. */
const settleMilliseconds = 100;

/**
 * Generates once, and again whenever a file that the job is made from changes, until SIGINT or SIGTERM.
 * Broken documents and a config that became wrong are told, and the watching goes on.
 * @param plan makes the job anew from the config as it is now; `revision` is another number each time.
 */
export async function watch(
  plan: (revision: number) => Promise<PlannedJob>,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, debug } = context;
  const stop = new AbortController();
  const end = (): void => stop.abort();
  process.once("SIGINT", end).once("SIGTERM", end);
  const watcher = watchFiles();
  try {
    let planned = await plan(0);
    watcher.follow(filesOf(planned));
    for (let revision = 1; !stop.signal.aborted; revision += 1) {
      const seen = watcher.changes();
      try {
        if (revision > 1) planned = await plan(revision);
        watcher.follow(filesOf(planned));
        await runGenerate(planned.job, false, terminal);
      } catch (error) {
        explainError(error, terminal.error, debug);
      }
      terminal.out.line(
        terminal.out.paint(
          "dim",
          `watching ${countOf(filesOf(planned).length, "file")}; stop with Ctrl-C`,
        ),
      );
      await watcher.changeAfter(seen, stop.signal);
    }
    return exitCode.fine;
  } finally {
    watcher.close();
    process.off("SIGINT", end).off("SIGTERM", end);
  }
}

function filesOf({ job, configFile }: PlannedJob): string[] {
  const sources = job.plans.flatMap(({ folder, spec, overlays }) =>
    [spec, ...overlays]
      .filter((source) => !/^https?:/i.test(source))
      .map((source) => resolve(folder, source)),
  );
  return [...new Set([...(configFile === undefined ? [] : [configFile]), ...sources])];
}

interface Watcher {
  /** Watches these files from now on, and no others. */
  follow(files: readonly string[]): void;
  /** How many changes were seen so far. */
  changes(): number;
  /** Waits until more changes than `seen` were seen and no more came for a moment, or until `signal` aborts. */
  changeAfter(seen: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

function watchFiles(): Watcher {
  let changes = 0;
  let wake: () => void = () => undefined;
  const followed = new Set<string>();
  const listener: StatsListener = (now, before) => {
    // The first call for a file that is not there reports no change.
    if (now.mtimeMs === before.mtimeMs && now.size === before.size && now.ino === before.ino)
      return;
    changes += 1;
    wake();
  };
  const unfollow = (file: string): void => {
    unwatchFile(file, listener);
    followed.delete(file);
  };
  return {
    follow(files) {
      for (const file of followed) if (!files.includes(file)) unfollow(file);
      for (const file of files) {
        if (!followed.has(file)) watchFile(file, { interval: pollMilliseconds }, listener);
        followed.add(file);
      }
    },
    changes: () => changes,
    async changeAfter(seen, signal) {
      while (changes === seen && !signal.aborted) {
        await new Promise<void>((resolveWait) => {
          wake = resolveWait;
          signal.addEventListener("abort", () => resolveWait(), { once: true });
        });
      }
      for (let latest = -1; latest !== changes && !signal.aborted;) {
        latest = changes;
        await sleep(settleMilliseconds, undefined, { signal }).catch(() => undefined);
      }
    },
    close() {
      for (const file of followed) unfollow(file);
    },
  };
}
