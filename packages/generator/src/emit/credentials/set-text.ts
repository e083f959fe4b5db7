import type { CredentialSet } from "@convex-openapi/document/model";

/** What is sent together as one text: the keys of the credentials, which have no `+` between blanks. */
export function setText(set: CredentialSet): string {
  return set.join(" + ");
}
