import type { CompilerFinding } from "../diff/report.ts";
import type { ApiSeverity, TypesImpact } from "../diff/severity.ts";
import type { Subject } from "./subject.ts";

const onWire: Readonly<Record<ApiSeverity, string>> = {
  breaking: "Installed clients break",
  risky: "Installed clients may break",
  compatible: "Installed clients keep working",
  none: "Installed clients keep working",
};

const inCode: Readonly<Record<TypesImpact, string>> = {
  breaking: "code stops compiling",
  usage: "some code may stop compiling",
  compatible: "code compiles as before",
  none: "code compiles as before",
};

/**
 * Whom a change hits, as one clause without a full stop: those who have the package, and those who upgrade. Another
 * output of the same description is nothing to those who have the package.
 */
export function impactOf(
  { api, types }: { api: ApiSeverity; types: TypesImpact },
  subject?: Subject,
): string {
  if (subject === "output") return inCode[types].replace(/^./, (first) => first.toUpperCase());
  return `${onWire[api]}; ${inCode[types]}`;
}

/** A list that stays short: the first few, and how many more. */
export function shortList(list: readonly string[], most = 3): string {
  if (list.length <= most + 1) return list.join(", ");
  return `${list.slice(0, most).join(", ")} and ${list.length - most} more`;
}

/** What the compiler said where a rule expects something else, `undefined` where they agree. */
export function disagreementOf(compiler: CompilerFinding | undefined): string | undefined {
  if (compiler?.disagrees !== true) return undefined;
  return compiler.message;
}
