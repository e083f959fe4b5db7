import { ApiError } from "../../http/api-error.ts";
import { emptyResponse } from "../../http/app.ts";
import { stringField } from "../../http/fields.ts";
import { pageOf } from "../../http/page.ts";
import { pageParameters } from "../../http/query.ts";
import type { AccessToken } from "../access-tokens.ts";
import { tokenJson } from "./json.ts";
import { memberKeys, projectKeys } from "./key-kinds.ts";
import { type PlatformApi, platformPages } from "./platform-api.ts";
import { type PlatformCall, requireText } from "./platform-call.ts";
import { tokenNamed } from "./token-named.ts";

/** The operations of a member's own tokens, and the one that says what a token is for. */
export function addPersonalTokenRoutes(api: PlatformApi): void {
  api.on("GET", "/list_personal_access_tokens", memberKeys, (call) => {
    const page = pageOf(personalTokens(call), {
      list: `personalTokens ${call.memberId}`,
      key: ({ id }) => [id],
      ...pageParameters(call.query, platformPages),
    });
    const items = page.items.map((token) => ({ ...tokenJson(token), ssoTeamId: null }));
    return Response.json({ ...page, items });
  });
  api.on("POST", "/create_personal_access_token", memberKeys, async (call) => {
    const json = await call.body(["name", "expiresAt"]);
    const name = requireText(stringField(json, "name"), "name");
    const expiresAt = call.expiration(json);
    const member = call.member();
    const made = { creator: member.id, expiresAt };
    const { token } = call.state.tokens.issue({ kind: "member", member }, name, made);
    return Response.json({ accessToken: token });
  });
  api.on("POST", "/delete_personal_access_token", memberKeys, async (call) => {
    const id = stringField(await call.body(["id"]), "id");
    const token = tokenNamed(personalTokens(call), id);
    if (token === undefined) {
      throw new ApiError(404, "AccessTokenNotFound", "Access token not found.");
    }
    call.state.tokens.delete(token);
    return emptyResponse();
  });
  api.on("GET", "/token_details", projectKeys, ({ state, principal }) => {
    const token = state.tokens.shownBy(principal);
    const common = {
      id: token?.id ?? 0,
      name: token?.name ?? "",
      createTime: token?.creationTime ?? 0,
    };
    if (principal !== undefined && "project" in principal) {
      return Response.json({ ...common, type: "projectToken", projectId: principal.project.id });
    }
    // The description knows no third kind: a member's token counts as one of the first team.
    const team = principal !== undefined && "team" in principal ? principal.team : state.teams[0];
    return Response.json({ ...common, type: "teamToken", teamId: team?.id ?? 0 });
  });
}

function personalTokens({ state, memberId }: PlatformCall): AccessToken[] {
  return state.tokens.list((owner) => owner.kind === "member" && owner.member.id === memberId);
}
