import {
  claimPreviewDeployment as claimPreviewDeploymentOperation,
  type ClaimPreviewDeploymentResponse,
} from "@convex-openapi/provisioning-client";

import type { AdminConnection } from "../connection/connection.ts";
import { connect } from "../connection/connect.ts";
import type { HostOptions } from "../management/host-options.ts";
import { hostRules } from "../management/host-rules.ts";
import { checkOptions, type OptionRules } from "../options/check-options.ts";
import { abortSignal, boolean, readElsewhere, text } from "../options/rules.ts";
import { keyText } from "../keys/key-text.ts";
import type { Secret } from "../keys/secret.ts";
import { call } from "../transport/call.ts";
import { connectProvisioning } from "./connect-provisioning.ts";
import { previewProject } from "./preview-project.ts";
import { hasAdminKey, withSecret } from "./with-secret.ts";

/** Which preview deployment to claim, and with which key. */
export interface ClaimPreviewOptions extends HostOptions {
  /** The key that claims previews of a project: `preview:team:project|…`. */
  readonly previewDeployKey: string | Secret;
  /**
   * Name of the preview, usually that of a branch. The host cuts it after 40 characters and writes `_`
   * for `:` and `|`.
   */
  readonly identifier: string;
  /**
   * True keeps a preview of that name with its data; false throws it away and starts afresh.
   * Default true.
   */
  readonly reuse?: boolean | undefined;
  /** Ends the claim. */
  readonly signal?: AbortSignal | undefined;
}

/** A preview deployment. Only today's hosts report more than its key and address. */
export interface ClaimedPreview {
  /** Admin key of the preview deployment. It does not show itself. */
  readonly adminKey: Secret;
  /** Address of the preview deployment. */
  readonly instanceUrl: string;
  readonly deploymentName: string | undefined;
  /** What selects the deployment within its project, such as `preview/feature-branch`. */
  readonly reference: string | undefined;
  /** Whether this claim made it. */
  readonly isNewDeployment: boolean | undefined;
  /** For the functions of this package. */
  readonly connection: AdminConnection;
}

const claimRules = (): OptionRules<ClaimPreviewOptions> => ({
  previewDeployKey: { ...readElsewhere, alsoCalled: ["deployKey", "key"] },
  identifier: { ...text, alsoCalled: ["branch", "name"], isRequired: true },
  reuse: boolean,
  signal: abortSignal,
  ...hostRules(),
});

/**
 * Claims the preview deployment of a branch, which is made if there is none, and connects to it. Team
 * and project are read from the key. Repeated after failures that may pass, but not with
 * `reuse: false`, which would throw away once more what it made.
 *
 * ```ts
 * const { connection } = await claimPreview({ previewDeployKey, identifier: "feature-branch" });
 * await push(connection, { modules, udfServerVersion: "1.48.0" });
 * ```
 *
 * @throws {WrongKeyKindError} When the key is another kind of key; the message says what it is for.
 * @throws {InvalidKeyError} When the key cannot be one.
 * @throws {InvalidValueError} When the identifier is empty, an option is not known, or cannot have its value.
 * @throws {UnauthorizedError} When the host does not know the key.
 * @throws What `call` throws.
 */
export async function claimPreview(options: ClaimPreviewOptions): Promise<ClaimedPreview> {
  // One that is not known could name another deployment or user, and the new key would go there.
  checkOptions("claimPreview", options, claimRules());
  const {
    previewDeployKey,
    identifier,
    reuse = true,
    signal,
    provisionHost,
    ...connecting
  } = options;
  const deployKey = keyText(previewDeployKey);
  const projectSelection = previewProject(deployKey);
  const connection = connectProvisioning({ ...connecting, deployKey, provisionHost });
  // The Admin API page promises the first two fields and no others.
  const claimed: Pick<ClaimPreviewDeploymentResponse, "adminKey" | "instanceUrl"> &
    Partial<ClaimPreviewDeploymentResponse> = await call(
    connection,
    (init) =>
      claimPreviewDeploymentOperation(connection.provisioning, {
        ...init,
        body: { projectSelection, identifier, reuse },
      }),
    { signal, idempotent: reuse },
    (json) => hasAdminKey(json) && typeof Object(json).instanceUrl === "string",
  );
  const { adminKey, instanceUrl } = withSecret(claimed);
  const preview = connect({ ...connecting, adminKey, url: instanceUrl });
  return {
    adminKey,
    instanceUrl,
    deploymentName: claimed.deploymentName ?? preview.deploymentName,
    reference: claimed.reference,
    isNewDeployment: claimed.isNewDeployment,
    connection: preview,
  };
}
