import { Secret } from "../keys/secret.ts";

/** A deployment with the key to it, which does not show itself. */
export type WithSecretKey<Answer extends { readonly adminKey: string }> = Omit<
  Answer,
  "adminKey"
> & {
  /** Admin key of the deployment, for `connect` or `createAdmin`. */
  readonly adminKey: Secret;
};

/** Wraps the key in a response, so that a printed response does not show it. */
export function withSecret<Answer extends { readonly adminKey: string }>(
  body: Answer,
): WithSecretKey<Answer> {
  return { ...body, adminKey: new Secret(body.adminKey) };
}

/** Whether a response has a key. */
export function hasAdminKey(body: unknown): boolean {
  return typeof Object(body).adminKey === "string";
}
