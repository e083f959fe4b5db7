import { type Header, mergedSchema, type Response, type Use } from "@convex-openapi/document/model";
import {
  contentShapeOf,
  findRenames,
  freshHint,
  removedHint,
  shapeOf,
  type Named,
} from "./find-renames.ts";
import { code } from "./words.ts";
import type { SchemaWalk, SideNodes } from "./walk.ts";

/** A header with its name as it is written. */
export interface NamedHeader extends Header {
  readonly name: string;
  readonly use: Use<Header>;
}

/** Names of headers have no case (RFC 9110 section 5.1); Content-Type is described by `content`. */
export function headersOf({ headers }: Response): ReadonlyMap<string, NamedHeader> {
  return new Map(
    [...headers].flatMap(([name, use]) => {
      const key = name.toLowerCase();
      return key === "content-type" ? [] : [[key, { ...use.value, name, use }]];
    }),
  );
}

/**
 * Records the headers that only one of two responses has: what went, what came, and what has another name.
 * @param subject the two responses.
 */
export function noteOtherHeaders(
  walk: SchemaWalk,
  subject: SideNodes,
  base: ReadonlyMap<string, NamedHeader>,
  head: ReadonlyMap<string, NamedHeader>,
): void {
  const gone = otherHeaders(base, head);
  const fresh = otherHeaders(head, base);
  const { sure, possible } = findRenames(gone, fresh);
  for (const { from, to } of sure) {
    walk.edit({
      rule: to.header.required ? "response-header-renamed" : "response-header-renamed-optional",
      subject,
      at: { base: from.header.node, head: to.header.node },
      details: { before: code(from.name), after: code(to.name) },
    });
  }
  for (const old of gone) {
    if (sure.some(({ from }) => from === old)) continue;
    const to = possible?.to.name;
    walk.edit({
      rule: old.header.required
        ? "response-header-removed-required"
        : "response-header-removed-optional",
      subject,
      at: { base: old.header.node },
      details: { name: code(old.name), ...removedHint(to) },
      ...(to === undefined ? {} : { renamedTo: to }),
    });
  }
  for (const now of fresh) {
    if (sure.some(({ to }) => to === now)) continue;
    const details = { name: code(now.name), ...freshHint(possible?.from.name) };
    walk.edit({ rule: "response-header-added", subject, at: { head: now.header.node }, details });
  }
}

interface OtherHeader extends Named {
  readonly header: NamedHeader;
}

function otherHeaders(
  own: ReadonlyMap<string, NamedHeader>,
  other: ReadonlyMap<string, NamedHeader>,
): OtherHeader[] {
  return [...own].flatMap(([key, header]): OtherHeader[] => {
    if (other.has(key)) return [];
    const { name, required, deprecated, description, schema, content } = header;
    const form = schema === undefined ? contentShapeOf(content) : shapeOf(mergedSchema(schema));
    const shape = JSON.stringify([required, deprecated, form]);
    return [{ name, header, description, shape }];
  });
}
