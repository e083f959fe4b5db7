import { mutation, query, startFakeManagementHost } from "@convex-openapi/testing";
import { startShelter } from "./shelter.ts";

/** The Convex and the shelter that the snippets talk to. */
export interface Fakes extends AsyncDisposable {
  /** What a snippet finds in its environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Starts a fake management host with the team `my-team` and its project `my-project`. What is meant for
 * any host below `convex.cloud` goes to the project's production deployment, which logs something all the
 * time. A fake shelter is started too.
 */
export async function startFakes(): Promise<Fakes> {
  const management = await startFakeManagementHost({
    deployment: {
      environmentVariables: { EXISTING: "value" },
      tables: { messages: [{ author: "Ada", body: "Hello" }] },
      functions: {
        "messages:list": query(({ db }) => db.query("messages").collect()),
        "messages:send": mutation(({ db }, message: { author: string; body: string }) =>
          db.insert("messages", message),
        ),
      },
    },
  });
  const production = management.deployments.find(({ type }) => type === "prod")?.fake;
  if (!production) throw new Error("the project has no production deployment");
  const shelter = await startShelter("shelter-token");
  const logging = setInterval(() => production.log({ logLines: ["'hello'"] }), 50);
  return {
    environment: {
      FAKE_DEPLOYMENT_URL: production.url,
      FAKE_MANAGEMENT_URL: management.url,
      FAKE_SHELTER_URL: shelter.origin,
      CONVEX_ACCESS_TOKEN: management.accessToken,
      CONVEX_LOG_STREAM_SECRET: "a secret of a log stream",
      CONVEX_DEPLOY_KEY: `prod:${production.adminKey}`,
      CONVEX_PREVIEW_DEPLOY_KEY: management.previewDeployKey,
      CONVEX_SELF_HOSTED_ADMIN_KEY: production.adminKey,
      CONVEX_SELF_HOSTED_URL: production.url,
      SHELTER_TOKEN: "shelter-token",
    },
    async [Symbol.asyncDispose]() {
      clearInterval(logging);
      await shelter[Symbol.asyncDispose]();
      await management.close();
    },
  };
}
