import { ApiError } from "../http/api-error.ts";
import { completeAttributes } from "./acting-as.ts";
import type { UserAttributes, UserIdentity } from "./identity.ts";

/** The tokens of end users that a deployment accepts behind `Bearer`. */
export class UserTokens {
  readonly #users: ReadonlyMap<string, UserAttributes>;

  constructor(users: Readonly<Record<string, UserAttributes>>) {
    this.#users = new Map(Object.entries(users));
  }

  /**
   * The user a token stands for.
   * @throws ApiError 401: InvalidAuthHeader for what does not even look like a JWT, NoAuthProvider
   * for a JWT of a provider that this deployment does not know.
   */
  authenticate(token: string): UserIdentity {
    const attributes = this.#users.get(token);
    if (attributes !== undefined)
      return { kind: "user", attributes: completeAttributes(attributes) };
    if (token.split(".").length !== 3) {
      throw new ApiError(401, "InvalidAuthHeader", "Could not parse the token as a JWT.");
    }
    throw new ApiError(401, "NoAuthProvider", "No auth provider found matching the given token.");
  }
}
