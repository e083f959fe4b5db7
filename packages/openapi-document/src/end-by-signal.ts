import { constants } from "node:os";

/**
 * Ends this process as a signal does. Windows has no signals: there a process only ends itself, and to send SIGHUP
 * throws (https://nodejs.org/api/process.html#signal-events), so it ends with the exit code that a shell gives for one.
 */
export function endBySignal(
  signal: NodeJS.Signals,
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform === "win32") process.exit(128 + constants.signals[signal]);
  process.kill(process.pid, signal);
}
