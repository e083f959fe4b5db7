import { rate, withTypes, type Finding } from "../finding.ts";
import type { SideNodes } from "../compare/walk.ts";

/** A finding for a name that a package no longer exports although no other finding is to blame. */
export function removedName(place: SideNodes, label: string): Finding {
  const nobody = { request: new Set<string>(), response: new Set<string>() };
  const finding = rate({
    rule: "generator-output-changed",
    subject: place,
    at: place,
    label,
    usedBy: nobody,
    typedBy: nobody,
    isExcused: false,
  });
  return broken(finding, "The name is no longer exported.");
}

/** A finding that breaks types, as the compiler says and no rule expects. */
export function broken(finding: Finding, message: string): Finding {
  return {
    ...withTypes(finding, () => "breaking"),
    compiler: { verdict: "breaks", disagrees: true, message },
  };
}
