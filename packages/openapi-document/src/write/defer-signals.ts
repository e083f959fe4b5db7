import { endBySignal } from "../end-by-signal.ts";

const endingSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Keeps Ctrl-C and a polite kill from ending the process between two steps that belong together.
 * After the returned function was called, a signal that came in the meantime takes its usual effect. One that something
 * else listens to ends nothing, and is left to that.
 */
export function deferSignals(): () => void {
  const signals = endingSignals.filter((signal) => process.listenerCount(signal) === 0);
  let received: NodeJS.Signals | undefined;
  const note = (signal: NodeJS.Signals): void => {
    received = signal;
  };
  for (const signal of signals) process.on(signal, note);
  return () => {
    // Signals are handed over in a later turn of the event loop, so ours must stay until then.
    setImmediate(() => {
      for (const signal of signals) process.off(signal, note);
      if (received !== undefined) endBySignal(received);
    });
  };
}
