import type { ApiError } from "../http/api-error.ts";
import type { Profile } from "../profiles/profile.ts";
import type { Clock } from "../time/clock.ts";
import { decodeActingUser } from "./acting-as.ts";
import { type AdminToken, parseAdminToken, parseBodyKey, readCredential } from "./credential.ts";
import { type AdminIdentity, allows, type Identity, type UserAttributes } from "./identity.ts";
import type { KeyRing } from "./key-ring.ts";
import type { DeploymentOperation } from "./operations.ts";
import { foreignKey, invalidKey, missingKey, notPermitted } from "./refusals.ts";
import type { UserTokens } from "./user-tokens.ts";

/**
 * What a management host says of a secret: that it opens this deployment, that it is a token which does
 * not, or undefined for none of its tokens.
 */
export type TrustedTokens = (
  secret: string,
) => { readonly opens: boolean; readonly id: number } | undefined;

/** Says who makes a request, and whether they may. */
export class Authenticator {
  readonly #deploymentName: string;
  readonly #profile: Profile;
  readonly #keys: KeyRing;
  readonly #users: UserTokens;
  readonly #clock: Clock;
  #trusted: TrustedTokens = () => undefined;

  constructor(
    deploymentName: string,
    profile: Profile,
    keys: KeyRing,
    users: UserTokens,
    clock: Clock,
  ) {
    this.#deploymentName = deploymentName;
    this.#profile = profile;
    this.#keys = keys;
    this.#users = users;
    this.#clock = clock;
  }

  /** Accepts the tokens of a management host beside the deployment's own keys. */
  trust(tokens: TrustedTokens): void {
    this.#trusted = tokens;
  }

  /**
   * The identity of a request by its header or `adminKey` parameter.
   * @throws ApiError 400 for a malformed header, 401 or 403 for a credential that is refused.
   */
  identify(headers: Headers, url: URL): Identity {
    const credential = readCredential(headers, url);
    if (credential.kind === "none") return { kind: "anonymous" };
    if (credential.kind === "user") return this.#users.authenticate(credential.token);
    const { token, isHeader } = credential;
    return this.#identifyAdminToken(isHeader ? parseAdminToken(token) : parseBodyKey(token));
  }

  /**
   * The identity of a WebSocket's `Authenticate` message with an admin key.
   * @throws ApiError as {@link identify}.
   */
  identifyAdmin(key: string, actingAs: UserAttributes | undefined): AdminIdentity {
    const identity = this.#checkKey(parseBodyKey(key));
    return actingAs === undefined ? identity : { ...identity, actingAs };
  }

  /**
   * The identity of a WebSocket's `Authenticate` message with a user's token.
   * @throws ApiError as {@link identify}.
   */
  identifyUser(token: string): Identity {
    return this.#users.authenticate(token);
  }

  /**
   * Requires an admin, whatever the key allows.
   * @throws ApiError 403 BadDeployKey for anyone else.
   */
  requireAdmin(identity: Identity): AdminIdentity {
    if (identity.kind !== "admin") throw missingKey(this.#profile, this.#deploymentName);
    return identity;
  }

  /**
   * Requires an admin whose key allows an operation.
   * @throws ApiError 403 BadDeployKey for anyone else, 403 OperationNotPermitted (ReadOnlyAdminKey
   * in older profiles) when the key does not allow it.
   */
  requireOperation(identity: Identity, operation: DeploymentOperation): AdminIdentity {
    const admin = this.requireAdmin(identity);
    if (!allows(admin, operation)) throw this.refuse(operation);
    return admin;
  }

  /**
   * Requires that the `adminKey` of a body allows an operation. The header plays no part.
   * @throws ApiError as {@link identify} and {@link requireOperation}.
   */
  requireBodyKey(key: string, operation: DeploymentOperation): AdminIdentity {
    return this.requireOperation(this.#checkKey(parseBodyKey(key)), operation);
  }

  /** The refusal of a key that lacks an operation. */
  refuse(operation: DeploymentOperation): ApiError {
    return notPermitted(this.#profile, operation);
  }

  #identifyAdminToken(token: AdminToken): AdminIdentity {
    // The backend reads the user before it looks at the key.
    const actingAs =
      token.actingUser === undefined ? undefined : decodeActingUser(token.actingUser);
    const identity = this.#checkKey(token);
    return actingAs === undefined ? identity : { ...identity, actingAs };
  }

  #checkKey(token: AdminToken): AdminIdentity {
    const record = this.#keys.find(token.secret);
    if (record?.foreign === true) throw foreignKey(this.#deploymentName);
    const named =
      token.deploymentName === undefined || token.deploymentName === this.#deploymentName;
    if (named && record === undefined) return this.#checkToken(token.secret);
    if (record === undefined || !named) throw invalidKey(this.#profile, this.#deploymentName);
    record.lastUsedTime = this.#clock.now();
    return {
      kind: "admin",
      allowedOperations: record.allowedOperations,
      isReadOnly: record.isReadOnly,
      actor: record.actor,
    };
  }

  #checkToken(secret: string): AdminIdentity {
    const token = this.#trusted(secret);
    if (token === undefined) throw invalidKey(this.#profile, this.#deploymentName);
    if (!token.opens) throw foreignKey(this.#deploymentName);
    const actor = { kind: "token", tokenId: token.id } as const;
    return { kind: "admin", allowedOperations: [], isReadOnly: false, actor };
  }
}
