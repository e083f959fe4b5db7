import { DeploymentMismatchError } from "../errors/deployment-mismatch-error.ts";
import { WrongKeyKindError } from "../errors/wrong-key-kind-error.ts";
import { cloudAddress } from "../keys/cloud-address.ts";
import type { KeyDescription } from "../keys/key-description.ts";
import { serverUrl } from "../transport/server-url.ts";

/** The address of a deployment, and its name when the key or a cloud URL contains it. */
export interface DeploymentAddress {
  readonly url: string;
  readonly deploymentName: string | undefined;
}

/**
 * Finds the address: the given URL, else the cloud address of the given name, else the one that
 * follows from a cloud deploy key. Refuses a key that cannot open the deployment there, before any
 * request shows the key to it. Only a URL of the Convex cloud tells the deployment's name, as its
 * first label; behind a custom domain or on a self-hosted backend, the server decides.
 *
 * @throws {WrongKeyKindError} When the key claims or creates deployments and opens none itself.
 * @throws {InvalidUrlError} When there is no usable address.
 * @throws {DeploymentMismatchError} When the key names another deployment than the address.
 */
export function deploymentAddress(
  key: KeyDescription,
  url: string | undefined,
  name: string | undefined,
): DeploymentAddress {
  if ("projectSlug" in key) {
    throw new WrongKeyKindError(`${key.kind} keys open no deployment`);
  }
  const { deploymentName: keyName } = key as { readonly deploymentName?: string };
  const cloudName = name ?? (key.kind === "deployment" ? keyName : undefined);
  const address = serverUrl(url ?? cloudAddress(cloudName) ?? "");
  const addressed = /^https?:..([^.]+)\.(.+\.)?convex\.cloud$/.exec(address)?.[1];
  const named = keyName ?? name ?? addressed;
  const other = [name, addressed].find((each) => each && each !== named);
  if (other) {
    throw new DeploymentMismatchError(`Key and address differ: ${named}, ${other}`);
  }
  return { url: address, deploymentName: named };
}
