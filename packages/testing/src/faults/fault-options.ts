import { type OptionNames, refuseUnknownOptions } from "../options/unknown-options.ts";
import type { Fault, FaultMatch } from "./fault.ts";

const ofEveryKind = { kind: true, match: true, takesEffect: true } as const;

const optionsByKind: { readonly [Kind in Fault["kind"]]: OptionNames<Fault & { kind: Kind }> } = {
  status: { ...ofEveryKind, status: true, code: true, message: true, headers: true },
  rateLimited: { ...ofEveryKind, retryAfter: true },
  delay: { ...ofEveryKind, milliseconds: true },
  hang: ofEveryKind,
  reset: ofEveryKind,
  truncatedBody: ofEveryKind,
  cutMidway: ofEveryKind,
  wrongType: { ...ofEveryKind, body: true },
  invalidJson: ofEveryKind,
  html: { ...ofEveryKind, status: true },
  emptyBody: { ...ofEveryKind, transfer: true },
};

const matchOptions: OptionNames<FaultMatch> = {
  method: true,
  path: true,
  times: true,
  after: true,
};

/**
 * Refuses a fault that would strike other requests, or in another way, than it says.
 * @throws TypeError for an unknown kind, or for an option that its kind or its `match` does not have.
 */
export function checkFault(fault: Fault): void {
  if (!Object.hasOwn(optionsByKind, fault.kind)) {
    const kinds = Object.keys(optionsByKind).join(", ");
    throw new TypeError(`A fault has no kind ${JSON.stringify(fault.kind)}, only ${kinds}.`);
  }
  const owner = `A fault of the kind ${fault.kind}`;
  refuseUnknownOptions(owner, fault, optionsByKind[fault.kind]);
  refuseUnknownOptions(`The match of a fault`, fault.match ?? {}, matchOptions);
}
