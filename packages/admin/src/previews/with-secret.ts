import { Secret } from "../keys/secret.ts";

/** A deployment with the key to it, which does not show itself. */
export type WithSecretKey<Answer extends { readonly adminKey: string }> = Omit<
  Answer,
  "adminKey"
> & {
  /** Admin key of the deployment, for `connect` or `createAdmin`. */
  readonly adminKey: Secret;
};

/** Wraps the key in an answer, so that a printed answer does not show it. */
export function withSecret<Answer extends { readonly adminKey: string }>(
  answer: Answer,
): WithSecretKey<Answer> {
  return { ...answer, adminKey: new Secret(answer.adminKey) };
}

/** Whether an answer has a key. */
export function hasAdminKey(answer: unknown): boolean {
  return typeof Object(answer).adminKey === "string";
}
