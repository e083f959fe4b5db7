import { WrongKeyKindError } from "../errors/wrong-key-kind-error.ts";
import { describeKey } from "../keys/describe-key.ts";
import type { KeyDescription } from "../keys/key-description.ts";

/** The project whose previews a key claims, as the provisioning calls select it. */
export interface PreviewProject {
  kind: "teamAndProjectSlugs";
  teamSlug: string;
  projectSlug: string;
}

/** What each other kind of key is for. */
const purposes: Readonly<Record<Exclude<KeyDescription["kind"], "preview">, string>> = {
  project:
    "A project key cannot claim preview deployments. Create a preview deploy key in the settings of the project.",
  deployment:
    "This key is for one deployment. Connect to it with `connect` or `createAdmin`, or create a preview deploy key in the settings of the project.",
  admin:
    "An admin key is for one deployment. Connect to it with `connect` or `createAdmin`; self-hosted backends have no preview deployments.",
  opaque:
    "This key names no project, as preview deploy keys do: `preview:team:project|…`. Create one in the settings of the project.",
};

/**
 * Reads team and project from a preview deploy key.
 *
 * @throws {WrongKeyKindError} When it is another kind of key.
 * @throws {InvalidKeyError} When it cannot be a key.
 */
export function previewProject(key: string): PreviewProject {
  const description = describeKey(key);
  if (description.kind !== "preview") throw new WrongKeyKindError(purposes[description.kind]);
  const { teamSlug, projectSlug } = description;
  return { kind: "teamAndProjectSlugs", teamSlug, projectSlug };
}
