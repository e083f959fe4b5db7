import { inspect } from "node:util";

/** Every way in which a value shows itself: logs, JSON, text, and the errors behind an error. */
export function exposures(value: unknown): string[] {
  const shown = [
    inspect(value, { showHidden: true, depth: Infinity, getters: true }),
    JSON.stringify(value) ?? "",
    String(value),
  ];
  if (value instanceof Error) {
    shown.push(value.message, value.stack ?? "", ...exposures(value.cause));
  }
  return shown;
}

/** The forms in which a secret can hide: as it is, in a URL, in base64, and its longer pieces. */
export function formsOf(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64").replace(/=+$/, ""),
    secret.slice(0, 12),
    secret.slice(-12),
  ];
}
