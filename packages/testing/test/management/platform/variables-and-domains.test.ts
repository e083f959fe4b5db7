import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ListeningFakeManagementHost, startFakeManagementHost } from "../../../src/index.ts";
import { Platform } from "../../support/platform.ts";

let host: ListeningFakeManagementHost;
let platform: Platform;
beforeEach(async () => {
  host = await startFakeManagementHost();
  platform = new Platform(host);
});
afterEach(async () => {
  await host.close();
});

describe("default environment variables", () => {
  const list = "/projects/1/list_default_environment_variables";
  const update = "/projects/1/update_default_environment_variables";
  const change = (name: string, deploymentType: string, value?: string | null): object => ({
    name,
    deploymentType,
    value,
  });

  it("are set for a type, listed by name, and removed", async () => {
    await platform.post(update, {
      changes: [change("B", "dev", "1"), change("A", "prod", "1"), change("A", "preview", "1")],
    });
    expect(await platform.get(list)).toEqual({
      items: [
        { name: "A", value: "1", deploymentTypes: ["prod", "preview"] },
        { name: "B", value: "1", deploymentTypes: ["dev"] },
      ],
      pagination: { hasMore: false },
    });
    expect(await platform.get(`${list}?name=A&deploymentType=dev`)).toMatchObject({ items: [] });
    await platform.post(update, { changes: [change("A", "prod", null), change("B", "dev")] });
    expect(await platform.get(list)).toMatchObject({
      items: [{ name: "A", deploymentTypes: ["preview"] }],
    });
  });

  it("differ between types", async () => {
    await platform.post(update, { changes: [change("A", "dev", "1"), change("A", "prod", "2")] });
    expect(await platform.get(`${list}?deploymentType=prod`)).toMatchObject({
      items: [{ name: "A", value: "2" }],
    });
  });

  it("change nothing in deployments that are there", async () => {
    await platform.post(update, { changes: [change("A", "prod", "1")] });
    expect(host.deployments[0]?.fake.environmentVariables).toEqual({});
  });

  it("may be removed where they are not", async () => {
    await platform.post(update, { changes: [change("A", "prod", null)] });
    expect(await platform.get(list)).toMatchObject({ items: [] });
  });

  it.each<[string, unknown, string]>([
    ["a name that cannot be", [change("1A", "dev", "x")], "400 EnvironmentVariableNameInvalid"],
    [
      "a name that is too long",
      [change("A".repeat(257), "dev", "x")],
      "400 EnvironmentVariableNameTooLong",
    ],
    [
      "a value that is too large",
      [change("A", "dev", "x".repeat(8193))],
      "400 EnvironmentVariableValueTooLarge",
    ],
    ["a built-in name", [change("CONVEX_CLOUD_URL", "dev", "x")], "400 EnvVarNameForbidden"],
    [
      "two changes of one",
      [change("A", "dev", "x"), change("A", "dev", "y")],
      "400 EnvVarNameNotUnique",
    ],
    ["an unknown type", [change("A", "test", "x")], "400 BadJsonBody"],
    [
      "a value that is a number",
      [{ name: "A", deploymentType: "dev", value: 1 }],
      "400 BadJsonBody",
    ],
    ["an unknown field", [{ ...change("A", "dev", "x"), note: "" }], "400 BadJsonBody"],
    ["no list", "A=1", "400 BadJsonBody"],
  ])("are all refused with %s", async (_what, changes, refusal) => {
    const wrong = Array.isArray(changes) ? [change("OK", "dev", "1"), ...changes] : changes;
    expect(await platform.refusal("POST", update, { changes: wrong })).toBe(refusal);
    expect(await platform.get(list)).toMatchObject({ items: [] });
  });

  it("are not listed for an unknown type", async () => {
    expect(await platform.refusal("GET", `${list}?deploymentType=test`)).toBe("400 BadQueryArgs");
  });
});

describe("a custom domain", () => {
  const path = (endpoint: string, index = 0): string =>
    `/deployments/${host.deployments[index]?.fake.name}/${endpoint}`;
  const domain = { domain: "api.example.com", requestDestination: "convexCloud" };

  it("is made, verified by the host, and deleted", async () => {
    await platform.post(path("create_custom_domain"), domain);
    expect(await platform.get(path("custom_domains"))).toEqual({
      domains: [
        {
          ...domain,
          deploymentName: host.deployments[0]?.fake.name,
          creationTime: expect.any(Number),
          verificationTime: null,
        },
      ],
    });
    host.verifyCustomDomain(domain.domain);
    expect(await platform.get(path("custom_domains"))).toMatchObject({
      domains: [{ verificationTime: expect.any(Number) }],
    });
    await platform.post(path("delete_custom_domain"), domain);
    expect(await platform.get(path("custom_domains"))).toEqual({ domains: [] });
  });

  it("is not one of two deployments, until the first has gone", async () => {
    await platform.post(path("create_custom_domain"), domain);
    expect(await platform.refusal("POST", path("create_custom_domain", 1), domain)).toBe(
      "409 CustomDomainTaken",
    );
    await platform.post(path("delete"));
    await platform.post(path("create_custom_domain"), domain);
  });

  it("is not deleted twice, nor under another destination", async () => {
    await platform.post(path("create_custom_domain"), domain);
    const other = { ...domain, requestDestination: "convexSite" };
    const remove = path("delete_custom_domain");
    expect(await platform.refusal("POST", remove, other)).toBe("404 CustomDomainNotFound");
    await platform.post(remove, domain);
    expect(await platform.refusal("POST", remove, domain)).toBe("404 CustomDomainNotFound");
  });

  it.each<[unknown, string]>([
    [{ ...domain, domain: "localhost" }, "400 InvalidCustomDomain"],
    [{ ...domain, domain: "https://api.example.com" }, "400 InvalidCustomDomain"],
    [{ ...domain, domain: "" }, "400 BadJsonBody"],
    [{ ...domain, requestDestination: "elsewhere" }, "400 BadJsonBody"],
    [{ domain: "api.example.com" }, "400 BadJsonBody"],
    [{ ...domain, port: 1 }, "400 BadJsonBody"],
  ])("is not made of %j", async (body, refusal) => {
    expect(await platform.refusal("POST", path("create_custom_domain"), body)).toBe(refusal);
  });

  it("is not verified when no deployment has it", () => {
    expect(() => host.verifyCustomDomain("nobody.example.com")).toThrow("nobody.example.com");
  });
});
