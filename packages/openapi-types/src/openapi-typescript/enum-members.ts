import { propertyKey } from "../code-text.ts";
import { UniqueNames } from "./unique-names.ts";

/** The keys of the members of an enum, made from what the members are called, none twice. */
export function memberKeys(wanted: readonly string[]): string[] {
  const names = new UniqueNames([]);
  return wanted.map((name) => propertyKey(names.take(memberName(name))));
}

/** A text as a name, as far as openapi-typescript makes it one. */
function memberName(wanted: string): string {
  if (/^[A-Za-z_$][\w$]*$/.test(wanted) || !/[\w$]/.test(wanted)) return wanted;
  const started = /^\d/.test(wanted) ? `Value${wanted}` : wanted.replace(/^-/, "ValueMinus");
  return started.replaceAll("+", "Plus").replaceAll(/[^\w$]+/g, "_");
}
