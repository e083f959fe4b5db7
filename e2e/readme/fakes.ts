import { mutation, query, startFakeDeployment } from "@convex-openapi/testing";

import { json, startLoopbackServer } from "../loopback-server.ts";

/** The Convex that the snippets of the READMEs talk to. */
export interface Fakes extends AsyncDisposable {
  /** What a snippet finds in its environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts a fake deployment, which logs something all the time, and a management host. */
export async function startFakes(): Promise<Fakes> {
  const deployment = await startFakeDeployment({
    name: "happy-otter-123",
    environmentVariables: { EXISTING: "value" },
    tables: { messages: [{ author: "Ada", body: "Hello" }] },
    functions: {
      "messages:list": query(({ db }) => db.query("messages").collect()),
      "messages:send": mutation<{ author: string; body: string }>(({ db }, args) =>
        db.insert("messages", args),
      ),
    },
  });
  const logging = setInterval(() => deployment.log({ logLines: ["[INFO] 'hello'"] }), 50);
  const management = await startLoopbackServer(({ method, url }) => {
    const reply = managementReplies[`${method} ${url}`];
    return reply === undefined
      ? json({ code: "NotFound", message: `${method} ${url} is not faked.` }, 404)
      : json(reply);
  });
  return {
    environment: {
      FAKE_DEPLOYMENT_URL: deployment.url,
      FAKE_MANAGEMENT_URL: management.origin,
      CONVEX_ACCESS_TOKEN: "access-token",
      CONVEX_DEPLOY_KEY: `prod:${deployment.adminKey}`,
      CONVEX_PREVIEW_DEPLOY_KEY: "preview:otters:app|c2VjcmV0",
      CONVEX_SELF_HOSTED_ADMIN_KEY: deployment.adminKey,
      CONVEX_SELF_HOSTED_URL: deployment.url,
    },
    async [Symbol.asyncDispose]() {
      clearInterval(logging);
      await deployment.close();
      await management[Symbol.asyncDispose]();
    },
  };
}

const team = { id: 1, name: "Otters", slug: "otters", suspended: false, referralCode: "OTTERS" };
const project = { id: 2, name: "App", slug: "app", teamId: 1, createTime: 1763856000000 };
const place = { team: "otters", project: "app", teamId: 1, projectId: 2 };
const isDefault = { reference: null, isDefault: true };

const managementReplies: Readonly<Record<string, unknown>> = {
  "GET /api/teams": [team],
  "GET /api/teams/otters/projects": [project],
  "POST /api/claim_preview_deployment": {
    adminKey: "preview:happy-otter-123|c2VjcmV0",
    instanceUrl: "https://happy-otter-123.convex.cloud",
    deploymentName: "happy-otter-123",
    reference: "preview/feature",
    isNewDeployment: true,
  },
  "POST /api/deployment/url_for_key": "https://happy-otter-123.convex.cloud",
  "POST /api/deployment/team_and_project_for_key": { ...place, ...isDefault },
};
