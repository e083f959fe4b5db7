import { connectRules } from "../connection/connect-rules.ts";
import { EnvironmentError } from "../errors/environment-error.ts";
import { WrongKeyKindError } from "../errors/wrong-key-kind-error.ts";
import { readEnvironment, type Environment, type KeyInEnvironment } from "../keys/environment.ts";
import { checkOptions, type OptionRules } from "../options/check-options.ts";
import { abortSignal, boolean, connectionRules } from "../options/rules.ts";
import { connectProvisioning } from "../previews/connect-provisioning.ts";
import { getUrlForKey } from "../previews/find-deployment.ts";
import type { Admin } from "./admin.ts";
import { createAdmin, type AdminOptions } from "./create-admin.ts";

/** Everything that `createAdmin` takes and the environment does not tell. */
export interface AdminFromEnvOptions extends Omit<AdminOptions, "adminKey" | "url" | "deployment"> {
  /** Ends the question to the management host. Calls of the admin have signals of their own. */
  readonly signal?: AbortSignal | undefined;
}

const adminFromEnvRules = (): OptionRules<AdminFromEnvOptions> => ({
  actingUser: connectRules().actingUser,
  checkKey: boolean,
  signal: abortSignal,
  ...connectionRules(),
});

/**
 * Connects to the deployment that the environment variables name, by the rules and the precedence of
 * the Convex CLI: `CONVEX_DEPLOY_KEY`, else `CONVEX_DEPLOYMENT_TOKEN`, else `CONVEX_SELF_HOSTED_URL`
 * with `CONVEX_SELF_HOSTED_ADMIN_KEY`. See `readEnvironment`.
 *
 * The management host is asked where the deployment is only when the key alone does not tell: when
 * `CONVEX_PROVISION_HOST` names another host than the public one.
 *
 * ```ts
 * const admin = await adminFromEnv();
 * ```
 *
 * @param environment Default `process.env`, at the time of the call.
 * @throws {EnvironmentError} When nothing is set, what is set contradicts itself, or it names a
 *   deployment without a key for it.
 * @throws {InvalidValueError} When an option is not known, or cannot have its value.
 * @throws {InvalidKeyError} When the key that is set cannot be one.
 * @throws {WrongKeyKindError} When the key opens no deployment itself: preview and project keys.
 * @throws What `call` throws, when the management host is asked.
 */
export async function adminFromEnv(
  environment?: Environment,
  given: AdminFromEnvOptions = {},
): Promise<Admin> {
  checkOptions("adminFromEnv", given, adminFromEnvRules());
  const { signal, ...options } = given;
  const selection = readEnvironment(environment);
  if (selection.kind === "deployment") {
    throw new EnvironmentError(
      `CONVEX_DEPLOYMENT names "${selection.deploymentName}", and there is no key for it. Set CONVEX_DEPLOY_KEY to a deploy key of this deployment.`,
    );
  }
  const { adminKey, key, variable } = selection;
  if (key.kind === "preview" || key.kind === "project") {
    throw new WrongKeyKindError(
      `The ${key.kind} key in ${variable} is not for a deployment. Use it with the management API to get the admin key of a deployment.`,
    );
  }
  const url = selection.url ?? (await urlForKey(selection, options, signal));
  return createAdmin({ ...options, adminKey, url });
}

async function urlForKey(
  { adminKey, provisionHost }: KeyInEnvironment,
  { checkKey: _checkKey, actingUser: _actingUser, ...options }: Omit<AdminFromEnvOptions, "signal">,
  signal: AbortSignal | undefined,
): Promise<string> {
  const provisioning = connectProvisioning({
    ...options,
    deployKey: adminKey,
    provisionHost,
  });
  return getUrlForKey(provisioning, { signal });
}
