import { isObject, type Raw, type RawObject } from "../public-descriptions/raw-description.ts";

/** What is compared, by what it is called in the table. */
export const groups = ["schemas", "parameters", "request bodies", "responses", "headers"] as const;

/** See {@link groups}. */
export type Group = (typeof groups)[number];

/** The keys that a type is looked up by: those of `components["schemas"]["Pet"]` are `components`, `schemas`, `Pet`. */
export function keysOf(type: string): string[] {
  const [, root = "", indexes = ""] = /^(\w+)(.*)$/s.exec(type) ?? [];
  const keys = JSON.parse(`[${indexes.slice(1, -1).replaceAll('"]["', '","')}]`) as string[];
  return [root, ...keys];
}

/** The part of a description that a type is of; `undefined` where the description does not say it. */
export function writtenAt(description: RawObject, type: string): Raw | undefined {
  return keysOf(type).reduce<Raw | undefined>(
    (at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    description,
  );
}

/** What kind of part a type is of. */
export function groupOf(type: string): Group {
  const keys = keysOf(type);
  const named = new Map<string | undefined, Group>([
    ["schemas", "schemas"],
    ["responses", "responses"],
    ["parameters", "parameters"],
    ["requestBodies", "request bodies"],
    ["requestBody", "request bodies"],
    ["headers", "headers"],
  ]);
  const group = named.get(keys[0] === "components" ? keys[1] : keys.at(-1));
  if (group === undefined) throw new Error(`${type} is of no known kind`);
  return group;
}
