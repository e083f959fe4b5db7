import {
  checkAdminKey,
  downloadZipExport,
  updateEnvironmentVariables,
} from "@convex-openapi/deployment-client";
import { createFakeDeployment } from "@convex-openapi/testing";
import { describe, expect, it } from "vitest";

import { connect } from "../../src/connection/connect.ts";
import { deploymentClient } from "../../src/connection/deployment-client.ts";
import { deploymentOperations } from "../../src/connection/operations.ts";
import { encodeActingUser } from "../../src/keys/acting-user.ts";
import { Secret } from "../../src/keys/secret.ts";
import { call } from "../../src/transport/call.ts";
import { exposures } from "../support/exposures.ts";
import { rejection } from "../support/test-transport.ts";

const secret = "eyJ2MiI6IjAxMjM0NTY3ODlhYmNkZWYifQ==";
const cloudKey = `prod:happy-animal-123|${secret}`;

describe("a connection goes", () => {
  it.each([
    [
      "to the cloud address that the key names",
      { adminKey: cloudKey },
      "https://happy-animal-123.convex.cloud",
    ],
    [
      "to the cloud address of the given name, for a key that names none",
      { adminKey: secret, deployment: "happy-animal-123" },
      "https://happy-animal-123.convex.cloud",
    ],
    [
      "to the given URL, such as a custom domain",
      { adminKey: cloudKey, url: "https://api.example.test/" },
      "https://api.example.test",
    ],
    [
      "to a regional cloud address",
      { adminKey: cloudKey, url: "https://happy-animal-123.eu-west-1.convex.cloud" },
      "https://happy-animal-123.eu-west-1.convex.cloud",
    ],
    [
      "to a self-hosted backend",
      { adminKey: `local|${secret}`, url: "http://127.0.0.1:3210" },
      "http://127.0.0.1:3210",
    ],
  ])("%s", (_where, options, url) => {
    expect(connect(options).url).toBe(url);
  });

  it("with a key held by a Secret as with its text", () => {
    expect(connect({ adminKey: new Secret(cloudKey) }).deploymentName).toBe("happy-animal-123");
  });
});

describe("a connection is refused before any request", () => {
  it.each([
    ["when the key is empty", { adminKey: "" }, "InvalidKeyError"],
    ["when the key is missing", { adminKey: undefined as never }, "InvalidKeyError"],
    ["when the key has a line break", { adminKey: `${cloudKey}\n` }, "InvalidKeyError"],
    [
      "when the key claims preview deployments",
      { adminKey: `preview:team:project|${secret}`, url: "https://a.test" },
      "WrongKeyKindError",
    ],
    [
      "when the key is a project's",
      { adminKey: `project:team:project|${secret}`, url: "https://a.test" },
      "WrongKeyKindError",
    ],
    [
      "when the URL is of another deployment than the key",
      { adminKey: cloudKey, url: "https://other-animal-456.convex.cloud" },
      "DeploymentMismatchError",
    ],
    [
      "when the name is of another deployment than the key",
      { adminKey: cloudKey, deployment: "other-animal-456" },
      "DeploymentMismatchError",
    ],
    [
      "when name and URL are of different deployments",
      { adminKey: secret, deployment: "happy-animal-123", url: "https://b.convex.cloud" },
      "DeploymentMismatchError",
    ],
    [
      "when the name is another than that in the key of a self-hosted deployment",
      { adminKey: `local|${secret}`, deployment: "other", url: "http://127.0.0.1:3210" },
      "DeploymentMismatchError",
    ],
    [
      "when the URL without TLS is of another deployment than the key",
      { adminKey: cloudKey, url: "http://other-animal-456.convex.cloud" },
      "DeploymentMismatchError",
    ],
    [
      "when a self-hosted key comes without a URL",
      { adminKey: `local|${secret}` },
      "InvalidUrlError",
    ],
    ["when a token comes without a URL", { adminKey: secret }, "InvalidUrlError"],
    [
      "when the URL has a password",
      { adminKey: cloudKey, url: "https://u:p@a.test" },
      "InvalidUrlError",
    ],
    ["when the name is no name", { adminKey: secret, deployment: "a.test/x?" }, "InvalidUrlError"],
    [
      "when the name leads to another host",
      { adminKey: secret, deployment: "evil.test/" },
      "InvalidUrlError",
    ],
  ])("%s", (_when, options, name) => {
    expect(() => connect(options)).toThrow(expect.objectContaining({ name }));
  });
});

describe("through a connection", () => {
  it("the generated client is an admin", async () => {
    const { fetch, adminKey } = createFakeDeployment();
    const connection = connect({ adminKey, url: "http://fake.test", fetch });

    const answer = await call(connection, (init) =>
      checkAdminKey(deploymentOperations(connection), init),
    );

    expect(answer).toMatchObject({ success: true, isReadOnly: false });
  });

  it("the whole generated client gives failures as results, as openapi-fetch does", async () => {
    const { fetch, name } = createFakeDeployment();
    const connection = connect({ adminKey: `${name}|wrong`, url: "http://fake.test", fetch });

    const { error, response } = await checkAdminKey(deploymentClient(connection));

    expect([response.status, error]).toMatchObject([401, { code: "BadAdminKey" }]);
  });

  it("`call` throws the same failures", async () => {
    const { fetch, name } = createFakeDeployment();
    const connection = connect({ adminKey: `${name}|wrong`, url: "http://fake.test", fetch });

    const error = await rejection(
      call(connection, (init) => checkAdminKey(deploymentOperations(connection), init)),
    );

    expect(error).toMatchObject({ name: "BadAdminKeyError", path: "/api/check_admin_key" });
  });

  it.each(["current", "legacy"] as const)(
    "a write with a read-only key is refused by a backend of profile %s",
    async (profile) => {
      const { fetch, readOnlyKey } = createFakeDeployment({ profile });
      const connection = connect({ adminKey: readOnlyKey, url: "http://fake.test", fetch });

      const error = await rejection(
        call(connection, (init) =>
          updateEnvironmentVariables(deploymentOperations(connection), {
            ...init,
            body: { changes: [] },
          }),
        ),
      );

      expect(error).toMatchObject({ name: "OperationNotPermittedError", status: 403 });
    },
  );

  it.each(["..", ".", ""])("no id climbs out of its path: %j", async (id) => {
    const deployment = createFakeDeployment();
    const { fetch, adminKey } = deployment;
    const connection = connect({ adminKey, url: "http://fake.test", fetch });

    const error = await rejection(
      call(connection, (init) =>
        downloadZipExport(deploymentOperations(connection), { ...init, params: { path: { id } } }),
      ),
    );

    expect(error).toMatchObject({ name: "InvalidPathParameterError" });
    expect(deployment.requests).toEqual([]);
  });
});

describe("a derived connection", () => {
  it("acts as a user, whose attributes follow the key in the header", async () => {
    const deployment = createFakeDeployment();
    const { fetch, adminKey } = deployment;
    const connection = connect({ adminKey, url: "http://fake.test", fetch });
    const attributes = { issuer: "https://a.test", subject: "ü" };

    const derived = connection.derive({ actingUser: encodeActingUser(attributes) });
    await checkAdminKey(deploymentOperations(derived), {});

    const header = deployment.requests[0]?.headers["authorization"] ?? "";
    const encoded = header.slice(`Convex ${adminKey}:`.length);
    expect(header.startsWith(`Convex ${adminKey}:`)).toBe(true);
    expect(JSON.parse(Buffer.from(encoded, "base64").toString("utf8"))).toEqual(attributes);
  });

  it("leaves the one it came from as it was", async () => {
    const deployment = createFakeDeployment();
    const { fetch, adminKey } = deployment;
    const connection = connect({ adminKey, url: "http://fake.test", fetch });

    connection.derive({ actingUser: "e30=" });
    await checkAdminKey(deploymentOperations(connection), {});

    expect(deployment.requests[0]?.headers["authorization"]).toBe(`Convex ${adminKey}`);
  });
});

it("the key is given on request, and shows nowhere else", () => {
  const connection = connect({ adminKey: cloudKey });

  expect(connection.revealKey()).toBe(cloudKey);
  for (const text of exposures(connection)) expect(text).not.toContain(secret);
});
