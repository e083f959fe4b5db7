import type { JsonObject, JsonValue } from "../document.ts";
import { isObject, isReference } from "../reference.ts";
import { child, type Node } from "./node.ts";
import { isReferable, misfit, type ReferableKind } from "./reference-target.ts";
import type { References } from "./references.ts";
import { walk, type Place, type Visit } from "./walk.ts";

/** A `$ref` that is written in a description. */
export interface WrittenReference {
  /** What has it. */
  readonly node: Node;
  readonly value: JsonObject;
  /** What it has to lead to. */
  readonly kind: ReferableKind;
  readonly ref: string;
  /** Where it leads, `undefined` when that is nowhere. */
  readonly target: Node | undefined;
  /** What it leads to, when that is of another kind: "a response, not to a schema". */
  readonly misfit: string | undefined;
}

/** What one walk over a description finds. */
export interface Survey {
  /** Every `$ref` where OpenAPI allows one, first those of `components`. */
  readonly references: readonly WrittenReference[];
  /** Every schema with a `discriminator`, first those of `components`. */
  readonly discriminating: readonly Place<JsonObject>[];
  /** Every schema that says `readOnly` or `writeOnly`. */
  readonly directed: readonly Place<JsonObject>[];
  /** Every schema that says more than one thing of what its values are, so that one may exclude the other. */
  readonly manifold: readonly Place<JsonObject>[];
}

/**
 * Walks over the sections of a description, and over what a `$ref` leads to in fields that OpenAPI does not know, as in
 * `#/definitions/Team`, and takes down what is looked for all over it.
 *
 * @param others What else is looked at on the way, see {@link walk}: below a `$ref` only where other fields can count.
 */
export function surveyOf(references: References, ...others: readonly Visit[]): Survey {
  const written: WrittenReference[] = [];
  const discriminating: Place<JsonObject>[] = [];
  const directed: Place<JsonObject>[] = [];
  const manifold: Place<JsonObject>[] = [];
  const unknown = new UnknownFields();
  const takeDown: Visit = ({ node, value }, visits) => {
    const { kind } = node;
    if (!isObject(value)) return true;
    if (kind === "schema" && isObject(value["discriminator"])) discriminating.push({ node, value });
    if (kind === "schema" && (value["readOnly"] === true || value["writeOnly"] === true)) {
      directed.push({ node, value });
    }
    if (kind === "schema" && isManifold(value)) manifold.push({ node, value });
    if (!isReferable(kind) || !isReference(value)) return true;
    const target = references.target(value.$ref);
    if (target?.node.kind === "value") {
      unknown.add({ node: { ...target.node, kind }, value: target.value }, visits);
    }
    written.push({
      node,
      value,
      kind,
      ref: value.$ref,
      target: target?.node,
      misfit: target === undefined ? undefined : misfit(kind, target),
    });
    return kind === "schema" || kind === "path-item";
  };
  const { node: root, value: document } = references.root;
  for (const section of ["info", "servers", "components", "paths", "webhooks"]) {
    const value = document[section];
    if (value !== undefined) walk({ node: child(root, section), value }, [takeDown, ...others]);
  }
  for (const { start, visits } of unknown.open) walk(start, visits);
  return { references: written, discriminating, directed, manifold };
}

/** What is referred to in fields that OpenAPI does not know. */
class UnknownFields {
  readonly open: { readonly start: Place; readonly visits: readonly Visit[] }[] = [];
  readonly #known = new Map<Visit, Set<JsonValue>>();

  /** Has a place visited, by each that did not visit it before. */
  add(start: Place, visits: readonly Visit[]): void {
    const { value } = start;
    if (!isObject(value)) return;
    const unseen = visits.filter((visit) => {
      const known = this.#known.get(visit) ?? new Set();
      this.#known.set(visit, known);
      return !known.has(value) && known.add(value);
    });
    this.open.push({ start, visits: unseen });
  }
}

function isManifold(schema: JsonObject): boolean {
  if (schema["allOf"] !== undefined) return true;
  const isListed = schema["enum"] !== undefined;
  const isFixed = schema["const"] !== undefined;
  if (isListed && isFixed) return true;
  const isTyped = schema["type"] !== undefined || schema["$ref"] !== undefined;
  if ((isListed || isFixed) && isTyped) return true;
  return schema["additionalProperties"] === false && schema["required"] !== undefined;
}
