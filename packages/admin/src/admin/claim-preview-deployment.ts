import {
  claimPreview,
  type ClaimedPreview,
  type ClaimPreviewOptions,
} from "../previews/claim-preview.ts";
import type { Admin } from "./admin.ts";
import { adminOf } from "./create-admin.ts";

/** A preview deployment, with everything that can be done with it. */
export interface ClaimedPreviewDeployment extends ClaimedPreview {
  readonly admin: Admin;
}

/**
 * Claims the preview deployment of a branch, which is made if there is none, and gives an admin for
 * it. Team and project are read from the key. `claimPreview` does the same with a connection alone,
 * where the size of a bundle matters.
 *
 * ```ts
 * const { admin, isNewDeployment } = await claimPreviewDeployment({
 *   previewDeployKey,
 *   identifier: "feature-branch",
 * });
 * if (isNewDeployment) await admin.setEnvironmentVariables({ STAGE: "preview" });
 * ```
 *
 * @throws {WrongKeyKindError} When the key is another kind of key; the message says what it is for.
 * @throws {InvalidKeyError} When the key cannot be one.
 * @throws {InvalidValueError} When the identifier is empty.
 * @throws {UnauthorizedError} When the host does not know the key.
 * @throws What `call` throws.
 */
export async function claimPreviewDeployment(
  options: ClaimPreviewOptions,
): Promise<ClaimedPreviewDeployment> {
  const preview = await claimPreview(options);
  return { ...preview, admin: adminOf(preview.connection) };
}
