import type { Json } from "../values/convex-value.ts";
import type { KeyActor } from "./key-ring.ts";
import type { DeploymentOperation } from "./operations.ts";

/**
 * Who a user is: what `ctx.auth.getUserIdentity()` gives a function. `subject` and `issuer`, or
 * `tokenIdentifier`, name the user; every other field is a claim.
 */
export type UserAttributes = { [claim: string]: Json | undefined } & {
  tokenIdentifier?: string;
  subject?: string;
  issuer?: string;
};

/** A request without credentials. */
export interface AnonymousIdentity {
  readonly kind: "anonymous";
}

/** An end user with a valid token of an identity provider. Never an admin. */
export interface UserIdentity {
  readonly kind: "user";
  readonly attributes: UserAttributes;
}

/** The holder of an admin or deploy key. */
export interface AdminIdentity {
  readonly kind: "admin";
  /** An empty list allows everything. */
  readonly allowedOperations: readonly DeploymentOperation[];
  readonly isReadOnly: boolean;
  /** Whom the audit log names for what it changes. */
  readonly actor: KeyActor;
  /** The user in whose name functions run, when the key says so. */
  readonly actingAs?: UserAttributes;
}

/** Who makes a request. */
export type Identity = AnonymousIdentity | UserIdentity | AdminIdentity;

/** The label that function logs carry for an identity. */
export function identityLabel(identity: Identity): string {
  if (identity.kind === "anonymous") return "unknown";
  if (identity.kind === "user") return "user";
  return identity.actingAs === undefined ? "instance_admin" : "member_acting_user";
}

/** The user that functions see: the signed-in user, or the one an admin acts as. */
export function visibleUser(identity: Identity): UserAttributes | null {
  if (identity.kind === "user") return identity.attributes;
  if (identity.kind === "admin") return identity.actingAs ?? null;
  return null;
}

/** Whether a key allows an operation. */
export function allows(identity: AdminIdentity, operation: DeploymentOperation): boolean {
  return identity.allowedOperations.length === 0 || identity.allowedOperations.includes(operation);
}
