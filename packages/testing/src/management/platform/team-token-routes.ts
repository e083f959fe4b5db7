import { ApiError } from "../../http/api-error.ts";
import { emptyResponse } from "../../http/app.ts";
import { optionalStringField, stringField } from "../../http/fields.ts";
import { pageOf } from "../../http/page.ts";
import { pageParameters } from "../../http/query.ts";
import type { AccessToken } from "../access-tokens.ts";
import type { Team } from "../records.ts";
import { tokenJson } from "./json.ts";
import { type KeyKind, teamKeys } from "./key-kinds.ts";
import { type PlatformApi, platformPages } from "./platform-api.ts";
import { type PlatformCall, requireText } from "./platform-call.ts";
import { tokenNamed } from "./token-named.ts";

const creatingKeys: readonly KeyKind[] = ["PAT", "OAuth Team Token"];

/** The operations of the tokens of a team. */
export function addTeamTokenRoutes(api: PlatformApi): void {
  api.on("POST", "/teams/:team_id/create_access_token", creatingKeys, async (call) => {
    const team = call.team();
    const json = (await call.hasBody()) ? await call.body(["name", "expiresAt"]) : {};
    const name = requireText(optionalStringField(json, "name") ?? "team token", "name");
    const made = { creator: call.memberId, expiresAt: call.expiration(json) };
    const { id, token } = call.state.tokens.issue({ kind: "teamToken", team }, name, made);
    call.record(team, "team:token:create", { id, name });
    return Response.json({ accessToken: token, tokenType: "bearer" }, { status: 201 });
  });
  api.on("GET", "/teams/:team_id/list_access_tokens", teamKeys, (call) => {
    const team = call.team();
    const page = pageOf(tokensOf(call, team), {
      list: `teamTokens ${team.id}`,
      key: ({ id }) => [id],
      ...pageParameters(call.query, platformPages),
    });
    const items = page.items.map((token) => ({ ...tokenJson(token), creator: token.creator }));
    return Response.json({ ...page, items });
  });
  api.on("POST", "/teams/:team_id/delete_access_token", teamKeys, async (call) => {
    const team = call.team();
    const id = stringField(await call.body(["id"]), "id");
    const token = tokenNamed(tokensOf(call, team), id);
    if (token === undefined) {
      throw new ApiError(404, "AccessTokenNotFound", "Access token not found.");
    }
    call.state.tokens.delete(token);
    call.record(team, "team:token:delete", { id: token.id, name: token.name });
    return emptyResponse();
  });
}

function tokensOf({ state }: PlatformCall, team: Team): AccessToken[] {
  return state.tokens.list((owner) => owner.kind === "teamToken" && owner.team === team);
}
