import { mediaTypeEssence } from "@convex-openapi/document/model";
import { type Type, union } from "@convex-openapi/types/printing";
import type { ClientOperation } from "./client.ts";
import type { OperationOutcome } from "./read-results.ts";

/** What a caller can choose among the media types of the successes of an operation. */
export interface AcceptedBodies {
  /** What can be asked for, sorted; none where there is no choice. */
  readonly names: readonly string[];
  /** What comes for each of the names, by the status of successes that have several bodies. */
  readonly byStatus: ReadonlyMap<string, ReadonlyMap<string, Type>>;
}

/** The choice that an operation leaves to its caller. Where each status has one body of its own, there is none. */
export function acceptedBodies(
  operation: ClientOperation,
  outcomes: readonly OperationOutcome[],
): AcceptedBodies {
  const successes = outcomes
    .filter(({ ok }) => ok)
    .map(({ status, bodies }) => ({
      status,
      bodies: bodies.map(({ mediaType, type }, index) => ({
        name: nameOf(operation, status, index) ?? mediaType,
        mediaType,
        type,
      })),
    }));
  const several = successes.filter(
    ({ bodies }) => new Set(bodies.map(({ name }) => name)).size > 1,
  );
  if (several.length === 0) return { names: [], byStatus: new Map() };
  const names = [
    ...new Set(successes.flatMap(({ bodies }) => bodies.map(({ name }) => name))),
  ].sort();
  return {
    names,
    byStatus: new Map(
      several.map(({ status, bodies }) => [
        status,
        new Map(names.map((name) => [name, union(typesFor(name, bodies))])),
      ]),
    ),
  };
}

/** A status can lack what another one has: then any of its bodies can come. */
function typesFor(
  name: string,
  bodies: readonly { readonly name: string; readonly mediaType: string; readonly type: Type }[],
): Type[] {
  const same = bodies.filter((body) => body.name === name);
  const similar = bodies.filter(({ mediaType }) => mediaType === mediaTypeEssence(name));
  const coming = [same, similar].find(({ length }) => length > 0) ?? bodies;
  return coming.map(({ type }) => type);
}

/**
 * A media type with its parameters, where others differ from it in nothing else; `undefined` where it has no parameters
 * that matter. A charset does not: nobody asks for one.
 */
function nameOf({ responses }: ClientOperation, status: string, index: number): string | undefined {
  const content = responses.find((response) => response.status === status)?.content ?? [];
  const names = content.map(({ name }) => name.replace(/\s*;\s*charset=[^;]*/i, "").trim());
  const own = names[index];
  if (own === undefined || !own.includes(";")) return undefined;
  const alike = names.filter((name) => mediaTypeEssence(name) === mediaTypeEssence(own));
  const isAlone = alike.every((name) => comparable(name) === comparable(own));
  return isAlone ? undefined : alike.find((name) => comparable(name) === comparable(own));
}

function comparable(name: string): string {
  return name.toLowerCase().replaceAll(/\s/g, "");
}
