import type { ClientVersion } from "../http/client-version.ts";
import { ApiError } from "../http/api-error.ts";

/** The three JSON forms in which the backend writes values. */
export type ValueFormat = "convex_encoded_json" | "json" | "export_json";

const formatByName: ReadonlyMap<string, ValueFormat> = new Map<string, ValueFormat>([
  ["convex_encoded_json", "convex_encoded_json"],
  ["convex_json", "convex_encoded_json"],
  ["json", "json"],
  ["convex_clean_json", "json"],
  ["export_json", "export_json"],
]);

/**
 * The format a request asks for. Without one it is `json`, but clients from before that became the
 * rule (npm, npm-cli and actions below 1.4.1, python below 0.5.0) get `convex_encoded_json`.
 * @throws ApiError 400 BadFormat for any other name.
 */
export function chooseFormat(name: string | null | undefined, client: ClientVersion): ValueFormat {
  if (name === undefined || name === null) return defaultFormat(client);
  const format = formatByName.get(name);
  if (format === undefined) {
    throw new ApiError(400, "BadFormat", `The format ${JSON.stringify(name)} is not known`);
  }
  return format;
}

function defaultFormat(client: ClientVersion): ValueFormat {
  const old = client.name === "python" ? client.isBelow(0, 5, 0) : client.isBelow(1, 4, 1);
  const known = ["npm", "npm-cli", "actions", "python"].includes(client.name);
  return known && old ? "convex_encoded_json" : "json";
}
