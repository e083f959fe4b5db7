import { isUriReference } from "./reference-uri.ts";

/** Whether the value of a `$ref` leads out of the text that it stands in. */
export function isReferenceToFile(value: unknown): boolean {
  return typeof value === "string" && value !== "" && !value.startsWith("#");
}

/** Whether a value of a discriminator's mapping leads out of the text that it stands in. */
export function isMappedFile(value: unknown): boolean {
  return typeof value === "string" && isUriReference(value) && !value.startsWith("#");
}
