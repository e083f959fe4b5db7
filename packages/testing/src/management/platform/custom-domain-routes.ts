import { ApiError, badJsonBody } from "../../http/api-error.ts";
import { emptyResponse } from "../../http/app.ts";
import { choiceField, stringField } from "../../http/fields.ts";
import type { CustomDomain } from "../records.ts";
import { projectKeys } from "./key-kinds.ts";
import type { PlatformApi } from "./platform-api.ts";
import type { PlatformCall } from "./platform-call.ts";

const destinations = ["convexCloud", "convexSite"] as const;
const domainPattern = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** The operations of custom domains. Nothing asks the DNS; `verifyCustomDomain` of the host verifies. */
export function addCustomDomainRoutes(api: PlatformApi): void {
  const base = "/deployments/:deployment_name";
  api.on("POST", `${base}/create_custom_domain`, projectKeys, async (call) => {
    const { customDomains, fake, project } = call.deployment();
    const { domain, requestDestination } = await readDomain(call);
    if (!domainPattern.test(domain)) {
      throw new ApiError(400, "InvalidCustomDomain", `${domain} is no domain.`);
    }
    const all = call.state.deployments.flatMap((deployment) => deployment.customDomains);
    if (all.some((other) => other.domain === domain)) {
      throw new ApiError(409, "CustomDomainTaken", `The domain ${domain} is taken.`);
    }
    const creationTime = call.state.clock.now();
    customDomains.push({ domain, requestDestination, creationTime, verificationTime: null });
    call.record(project.team, "deployment:customDomain:create", { domain, name: fake.name });
    return emptyResponse();
  });
  api.on("POST", `${base}/delete_custom_domain`, projectKeys, async (call) => {
    const { customDomains, fake, project } = call.deployment();
    const { domain, requestDestination } = await readDomain(call);
    const index = customDomains.findIndex(
      (other) => other.domain === domain && other.requestDestination === requestDestination,
    );
    if (index === -1) {
      throw new ApiError(404, "CustomDomainNotFound", `The deployment has no domain ${domain}.`);
    }
    customDomains.splice(index, 1);
    call.record(project.team, "deployment:customDomain:delete", { domain, name: fake.name });
    return emptyResponse();
  });
  api.on("GET", `${base}/custom_domains`, projectKeys, (call) => {
    const { customDomains, fake } = call.deployment();
    const domains = customDomains.map((domain) =>
      Object.assign({ deploymentName: fake.name }, domain),
    );
    return Response.json({ domains });
  });
}

async function readDomain(
  call: PlatformCall,
): Promise<Pick<CustomDomain, "domain" | "requestDestination">> {
  const json = await call.body(["domain", "requestDestination"]);
  const domain = stringField(json, "domain");
  if (domain === "") throw badJsonBody("`domain` must not be empty");
  return { domain, requestDestination: choiceField(json, "requestDestination", destinations) };
}
