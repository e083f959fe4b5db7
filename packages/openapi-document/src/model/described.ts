import type { JsonObject, JsonValue } from "../document.ts";

/** What a description says about something to people. */
export interface Described {
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
}

/** The prose of an object. A text without a visible character is as good as none. */
export function describedBy(value: JsonObject): Described {
  return {
    summary: textOf(value["summary"]),
    description: textOf(value["description"]),
    deprecated: value["deprecated"] === true,
  };
}

/** A text that says something, `undefined` for anything else. */
export function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}
