import { DeploymentMismatchError } from "../errors/deployment-mismatch-error.ts";
import { WrongKeyKindError } from "../errors/wrong-key-kind-error.ts";
import type { KeyDescription } from "./key-description.ts";

/**
 * Refuses a key that cannot open the addressed deployment, before a request shows the key to it.
 *
 * Only a URL of the Convex cloud tells the deployment's name, as its first label. Behind a custom
 * domain or on a self-hosted backend, the server decides.
 *
 * @throws {WrongKeyKindError} When the key claims or creates deployments and opens none itself.
 * @throws {DeploymentMismatchError} When the key names another deployment than the URL.
 */
export function requireKeyForDeployment(key: KeyDescription, url: string): void {
  if (key.kind === "preview" || key.kind === "project") {
    throw new WrongKeyKindError(
      `A ${key.kind} key opens no deployment itself: ` +
        (key.kind === "preview"
          ? "claim a preview deployment with it and use the admin key that this returns."
          : "ask with it for a deployment of its project and use the admin key that this returns."),
    );
  }
  const addressed = /^([^.]+)\..*\bconvex\.cloud$/.exec(new URL(url).hostname)?.[1];
  if (key.kind !== "opaque" && addressed && addressed !== key.deploymentName.toLowerCase()) {
    throw new DeploymentMismatchError(
      `The key is for the deployment "${key.deploymentName}", the URL is of "${addressed}".`,
    );
  }
}
