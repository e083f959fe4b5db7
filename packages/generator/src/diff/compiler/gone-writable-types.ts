import type { ApiModel } from "../../model/api-model.ts";
import type { Node } from "../../model/node.ts";
import { code } from "../compare/words.ts";
import type { SchemaNameMatches } from "../compare/schema-names.ts";
import { nameChangeOf, type ExportedNames } from "../exported-names.ts";
import type { Finding } from "../finding.ts";
import { broken, goneName } from "./gone-names.ts";

/** Two packages, and the schemas that both have. */
interface Packages {
  readonly models: Readonly<Record<"base" | "head", ApiModel>>;
  readonly names: Readonly<Record<"base" | "head", ExportedNames>>;
  readonly kept: SchemaNameMatches["kept"];
}

/**
 * The findings, where a package no longer exports the type of a schema as it is sent: because of a finding about the
 * schema, which then breaks types, or for a reason that stands elsewhere.
 */
export function withGoneWritable(findings: readonly Finding[], packages: Packages): Finding[] {
  const { models, names, kept } = packages;
  const result = [...findings];
  for (const key of kept) {
    const name = names.base.writable.get(key);
    if (name === undefined || names.head.all.has(name)) continue;
    const reasons = result.filter(({ edit }) =>
      nameChangeOf(edit, names.base, names.head)?.removed.includes(name),
    );
    if (reasons.some(({ types }) => types === "breaking")) continue;
    const [reason] = reasons;
    const message = `The type ${code(name)} is not exported any more.`;
    const nodeIn = (side: "base" | "head"): Node | undefined =>
      models[side].components.schemas.get(key)?.node;
    if (reason !== undefined) result[result.indexOf(reason)] = broken(reason, message);
    else {
      const place = { base: nodeIn("base"), head: nodeIn("head") };
      result.push(goneName(place, `the type ${code(name)}`));
    }
  }
  return result;
}
