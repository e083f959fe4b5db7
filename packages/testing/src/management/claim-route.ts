import { badJsonBody } from "../http/api-error.ts";
import type { App } from "../http/app.ts";
import { jsonBodyLimit, readJsonObject } from "../http/body.ts";
import { booleanField, denyUnknownFields, objectField, stringField } from "../http/fields.ts";
import type { ManagementState } from "./management-state.ts";
import { forbidden, readPrincipal, requirePreviews } from "./principal.ts";
import { selectProject } from "./project-selection.ts";

const longestIdentifier = 40;

/**
 * The endpoint that gives a preview deployment under an identifier. With `reuse` an existing one is
 * given again with a new key; without it, it is thrown away and made anew.
 */
export function addClaimRoute(app: App, state: ManagementState): void {
  app.post("/api/claim_preview_deployment", async (c) => {
    const json = await readJsonObject(c.req.raw, jsonBodyLimit);
    denyUnknownFields(json, ["projectSelection", "identifier", "reuse"]);
    const principal = readPrincipal(state, c.req.raw.headers);
    const project = selectProject(state, objectField(json, "projectSelection"));
    const identifier = cleanIdentifier(stringField(json, "identifier"));
    const reuse = booleanField(json, "reuse", false);
    if (principal.kind === "deploymentKey") throw forbidden();
    requirePreviews(principal, project);
    const existing = state.findPreview(project, identifier);
    if (existing !== undefined && !reuse) await state.remove(existing);
    const kept = reuse ? existing : undefined;
    const preview = kept ?? (await state.launchPreview(project, identifier));
    return Response.json({
      adminKey: preview.fake.issueKey({ type: "preview" }),
      instanceUrl: preview.fake.url,
      deploymentName: preview.fake.name,
      reference: preview.reference,
      isNewDeployment: kept === undefined,
    });
  });
}

function cleanIdentifier(identifier: string): string {
  if (identifier === "") throw badJsonBody("the identifier of a preview must not be empty");
  return identifier.replaceAll(/[:|]/g, "_").slice(0, longestIdentifier);
}
