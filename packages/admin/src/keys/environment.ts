import { EnvironmentError } from "../errors/environment-error.ts";
import { cloudAddress } from "./cloud-address.ts";
import { describeKey } from "./describe-key.ts";
import type { KeyDescription } from "./key-description.ts";
import { Secret } from "./secret.ts";

/** Environment variables, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment holds a key. */
export interface KeyInEnvironment {
  readonly kind: "key";
  /** The variable that held the key. */
  readonly variable: string;
  readonly adminKey: Secret;
  readonly key: KeyDescription;
  /**
   * The address of the deployment: the self-hosted URL, or the cloud address that follows from the
   * name in the key. Absent when only the management API can tell (`url_for_key`), and for preview
   * and project keys, which open no deployment themselves.
   */
  readonly url: string | undefined;
  /** The management API to use, when it is not the public one. */
  readonly provisionHost: string | undefined;
}

/** The environment names a cloud deployment and holds no key: an access token must fetch one. */
export interface DeploymentInEnvironment {
  readonly kind: "deployment";
  readonly variable: "CONVEX_DEPLOYMENT";
  readonly deploymentType: string | undefined;
  readonly deploymentName: string;
  /** The management API to use, when it is not the public one. */
  readonly provisionHost: string | undefined;
}

/** What the environment says about where to connect, and with what. */
export type EnvironmentSelection = KeyInEnvironment | DeploymentInEnvironment;

/**
 * Reads where to connect from environment variables, by the Convex CLI's rules and precedence:
 *
 * 1. `CONVEX_DEPLOY_KEY`, else `CONVEX_DEPLOYMENT_TOKEN`. The value `<ignore_deploy_key>` counts as not
 *    set, and `<missing_deploy_key:text>` fails with that text.
 * 2. `CONVEX_SELF_HOSTED_URL` with `CONVEX_SELF_HOSTED_ADMIN_KEY`. `CONVEX_DEPLOYMENT` must be unset.
 * 3. `CONVEX_DEPLOYMENT`. Neither self-hosted variable may be set.
 *
 * Empty variables count as not set. `CONVEX_PROVISION_HOST` comes along. Reads no files and asks no
 * server; the process's environment is looked at only when this is called without an environment.
 *
 * @throws {EnvironmentError} When nothing is set, or what is set contradicts itself.
 * @throws {InvalidKeyError} When the key that is set cannot be one.
 */
export function readEnvironment(
  environment: Environment = globalThis.process?.env ?? {},
): EnvironmentSelection {
  const {
    CONVEX_DEPLOY_KEY,
    CONVEX_DEPLOYMENT_TOKEN,
    CONVEX_DEPLOYMENT,
    CONVEX_SELF_HOSTED_URL,
    CONVEX_SELF_HOSTED_ADMIN_KEY,
    CONVEX_PROVISION_HOST,
  } = environment;
  const provisionHost = CONVEX_PROVISION_HOST || undefined;
  const deployKey = CONVEX_DEPLOY_KEY || CONVEX_DEPLOYMENT_TOKEN;
  if (deployKey && deployKey !== "<ignore_deploy_key>") {
    const variable = CONVEX_DEPLOY_KEY ? "CONVEX_DEPLOY_KEY" : "CONVEX_DEPLOYMENT_TOKEN";
    return { ...keySelection(variable, deployKey, provisionHost), provisionHost };
  }
  if (CONVEX_SELF_HOSTED_URL && CONVEX_SELF_HOSTED_ADMIN_KEY) {
    if (CONVEX_DEPLOYMENT) {
      throw new EnvironmentError(
        "CONVEX_DEPLOYMENT is set beside CONVEX_SELF_HOSTED_URL and CONVEX_SELF_HOSTED_ADMIN_KEY. Unset one of them.",
      );
    }
    return {
      kind: "key",
      variable: "CONVEX_SELF_HOSTED_ADMIN_KEY",
      adminKey: new Secret(CONVEX_SELF_HOSTED_ADMIN_KEY),
      key: describeKey(CONVEX_SELF_HOSTED_ADMIN_KEY),
      url: CONVEX_SELF_HOSTED_URL,
      provisionHost,
    };
  }
  if (CONVEX_SELF_HOSTED_URL || CONVEX_SELF_HOSTED_ADMIN_KEY) {
    throw new EnvironmentError(
      CONVEX_DEPLOYMENT
        ? "CONVEX_DEPLOYMENT is set beside a CONVEX_SELF_HOSTED variable. Unset one of them."
        : "CONVEX_SELF_HOSTED_URL and CONVEX_SELF_HOSTED_ADMIN_KEY only work together. Set both.",
    );
  }
  if (CONVEX_DEPLOYMENT) return { ...deploymentSelection(CONVEX_DEPLOYMENT), provisionHost };
  throw new EnvironmentError(
    "No Convex deployment in the environment. Set CONVEX_DEPLOY_KEY, or CONVEX_SELF_HOSTED_URL and CONVEX_SELF_HOSTED_ADMIN_KEY.",
  );
}

function keySelection(
  variable: string,
  deployKey: string,
  provisionHost: string | undefined,
): Omit<KeyInEnvironment, "provisionHost"> {
  const missing = /^<missing_deploy_key:(.+)>$/.exec(deployKey)?.[1];
  if (missing) throw new EnvironmentError(missing);
  const key = describeKey(deployKey);
  if (key.kind === "opaque") {
    throw new EnvironmentError(
      `The key in ${variable} does not say which deployment it is for. Create a new deploy key in the dashboard.`,
    );
  }
  // The public cloud alone has an address that follows from the name.
  const url =
    key.kind === "deployment" && !provisionHost ? cloudAddress(key.deploymentName) : undefined;
  return { kind: "key", variable, adminKey: new Secret(deployKey), key, url };
}

function deploymentSelection(value: string): Omit<DeploymentInEnvironment, "provisionHost"> {
  const deploymentType = /^(prod|dev|preview|local):/.exec(value)?.[1];
  const deploymentName = value.slice(value.lastIndexOf(":") + 1);
  if (deploymentType === "local" || deploymentName.startsWith("anonymous-")) {
    throw new EnvironmentError(
      "CONVEX_DEPLOYMENT names a deployment on this machine, whose key the Convex CLI keeps. Set CONVEX_SELF_HOSTED_URL and CONVEX_SELF_HOSTED_ADMIN_KEY instead.",
    );
  }
  return { kind: "deployment", variable: "CONVEX_DEPLOYMENT", deploymentType, deploymentName };
}
