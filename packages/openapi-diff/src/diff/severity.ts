/** How bad a change is on the wire, for a client that is already installed. Worst first. */
export const apiSeverities = ["breaking", "risky", "compatible", "none"] as const;

/** See {@link apiSeverities}. */
export type ApiSeverity = (typeof apiSeverities)[number];

/**
 * What a change does to code that was written against the old types. Worst first: `breaking` stops compiling, `usage`
 * stops compiling only where code switches over, narrows or re-reads the type, `compatible` adds to the types.
 */
export const typesImpacts = ["breaking", "usage", "compatible", "none"] as const;

/** See {@link typesImpacts}. */
export type TypesImpact = (typeof typesImpacts)[number];

/** The semver part that a change asks for. Biggest first. */
export const bumps = ["major", "minor", "patch", "none"] as const;

/** See {@link bumps}. */
export type Bump = (typeof bumps)[number];

/** Whether the data flows to the server or from it. In webhooks and callbacks the client is the server. */
export type Direction = "request" | "response";

/** Both directions, in the order in which they are reported. */
export const directions: readonly Direction[] = ["request", "response"];

/** The worst of some severities on the wire, `none` of no severities. */
export function worstApi(...severities: readonly ApiSeverity[]): ApiSeverity {
  return firstOf(apiSeverities, severities);
}

/** The worst of some impacts on types, `none` of no impacts. */
export function worstTypes(...impacts: readonly TypesImpact[]): TypesImpact {
  return firstOf(typesImpacts, impacts);
}

/** The biggest of some bumps, `none` of no bumps. */
export function biggestBump(...sizes: readonly Bump[]): Bump {
  return firstOf(bumps, sizes);
}

/** The smaller of two bumps. */
export function smallerBump(left: Bump, right: Bump): Bump {
  return bumps.indexOf(left) > bumps.indexOf(right) ? left : right;
}

function firstOf<Word extends string>(order: readonly Word[], words: readonly Word[]): Word {
  let best = order.length - 1;
  for (const word of words) best = Math.min(best, order.indexOf(word));
  const found = order[best];
  if (found === undefined) throw new TypeError("An order of severities cannot be empty.");
  return found;
}
