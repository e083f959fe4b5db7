import type { Fault } from "@convex-openapi/testing";
import { describe, expect, it } from "vitest";

import {
  AbortedError,
  ConnectionError,
  ForbiddenError,
  InvalidKeyError,
  InvalidValueError,
  NotFoundError,
  ResponseFormatError,
  UnauthorizedError,
  WrongKeyKindError,
} from "../../src/errors/index.ts";
import { Secret } from "../../src/keys/secret.ts";
import { claimPreview, type ClaimPreviewOptions } from "../../src/previews/claim-preview.ts";
import { push } from "../../src/push/push.ts";
import { tables } from "../../src/system/tables.ts";
import { app } from "../push/modules.ts";
import { exposures } from "../support/exposures.ts";
import { abortedWhenStruck } from "../support/fake-deployment.ts";
import { fakeManagement, retry } from "../support/fake-management.ts";
import { startServer, sendJson } from "@convex-openapi/test-support/http-server";
import { rejection } from "../support/test-transport.ts";

type Host = Awaited<ReturnType<typeof fakeManagement>>;

function optionsFor(host: Host, options: Partial<ClaimPreviewOptions> = {}): ClaimPreviewOptions {
  return {
    previewDeployKey: host.previewDeployKey,
    identifier: "feature-branch",
    provisionHost: host.url,
    retry,
    ...options,
  };
}

describe("a preview deployment", () => {
  it.each([
    ["url", "http://127.0.0.1:1"],
    ["accessToken", "stray"],
    ["deployment", "other-animal-7"],
    ["actingUser", "eyJzdWJqZWN0IjoidSJ9"],
    ["adminKey", "other-animal-7|secret"],
    ["authorization", "Convex stray"],
    ["credential", "stray"],
    ["idempotent", false],
  ])(
    "is not claimed with an option of another function, which could lead its key elsewhere: %s",
    async (name, value) => {
      const host = await fakeManagement();

      const error = await rejection(claimPreview({ ...optionsFor(host), [name]: value }));

      expect(error).toBeInstanceOf(InvalidValueError);
      expect(error).toMatchObject({
        message: expect.stringContaining(`claimPreview has no option "${name}"`) as string,
      });
      expect(host.requests).toEqual([]);
    },
  );

  it("is claimed for the team and project in the key", async () => {
    const host = await fakeManagement();

    await claimPreview(optionsFor(host));

    expect(host.requests[0]).toMatchObject({ path: "/api/claim_preview_deployment" });
    expect(host.requests[0]?.headers["authorization"]).toBe(`Bearer ${host.previewDeployKey}`);
    expect(host.requests[0]?.json()).toEqual({
      projectSelection: {
        kind: "teamAndProjectSlugs",
        teamSlug: "my-team",
        projectSlug: "my-project",
      },
      identifier: "feature-branch",
      reuse: true,
    });
  });

  it("comes with a connection that works, and with what the host tells of it", async () => {
    const host = await fakeManagement({ deployment: { tables: { users: [] } } });

    const preview = await claimPreview(optionsFor(host));

    expect(await tables(preview.connection)).toEqual([{ name: "users" }]);
    expect(preview).toMatchObject({
      instanceUrl: preview.connection.url,
      deploymentName: preview.connection.deploymentName,
      reference: "preview/feature-branch",
      isNewDeployment: true,
    });
  });

  it("can be pushed to", async () => {
    const host = await fakeManagement();

    const { connection, deploymentName = "" } = await claimPreview(optionsFor(host));
    await push(connection, app);

    expect(host.deployment(deploymentName)?.pushes.finished).toHaveLength(1);
  });

  it("is kept when it is claimed again", async () => {
    const host = await fakeManagement();
    const first = await claimPreview(optionsFor(host));

    const second = await claimPreview(optionsFor(host));

    expect(second).toMatchObject({
      deploymentName: first.deploymentName,
      isNewDeployment: false,
    });
  });

  it("is made afresh when it is not to be reused", async () => {
    const host = await fakeManagement();
    const first = await claimPreview(optionsFor(host));

    const second = await claimPreview(optionsFor(host, { reuse: false }));

    expect(second.deploymentName).not.toBe(first.deploymentName);
    expect(second.isNewDeployment).toBe(true);
  });

  it("is claimed from a host that answers with key and address alone, as the page says", async () => {
    const { url } = await startServer((response) =>
      sendJson(response, 200, { adminKey: "preview:calm-owl-1|s3cret", instanceUrl: url }),
    );

    const preview = await claimPreview({
      previewDeployKey: "preview:t:p|s",
      identifier: "x",
      provisionHost: url,
    });

    expect(preview).toMatchObject({ instanceUrl: url, deploymentName: "calm-owl-1" });
    expect(preview.reference).toBeUndefined();
  });
});

describe("another kind of key", () => {
  it.each([
    ["project:my-team:my-project|secret", /project key cannot claim preview.*preview deploy key/],
    ["prod:happy-animal-123|secret", /is for one deployment/],
    ["preview:happy-animal-123|secret", /is for one deployment/],
    ["happy-animal-123|secret", /admin key is for one deployment/],
    ["token-without-a-name", /names no project/],
  ])("claims no preview, which is said before any request: %s", async (previewDeployKey, why) => {
    const host = await fakeManagement();

    const error = await rejection(claimPreview(optionsFor(host, { previewDeployKey })));

    expect(error).toBeInstanceOf(WrongKeyKindError);
    expect((error as Error).message).toMatch(why);
    expect((error as Error).message).not.toContain("secret");
    expect(host.requests).toEqual([]);
  });

  it.each(["", "preview:t:p|s\n", "preview:t:p|"])("that is none: %j", async (previewDeployKey) => {
    const host = await fakeManagement();

    const error = await rejection(claimPreview(optionsFor(host, { previewDeployKey })));

    expect(error).toBeInstanceOf(InvalidKeyError);
    expect(host.requests).toEqual([]);
  });
});

describe("a claim that is refused", () => {
  it("because the identifier is empty is not sent", async () => {
    const host = await fakeManagement();

    const error = await rejection(claimPreview(optionsFor(host, { identifier: "" })));

    expect(error).toBeInstanceOf(InvalidValueError);
    expect(host.requests).toEqual([]);
  });

  it("because the key was revoked", async () => {
    const host = await fakeManagement();
    const previewDeployKey = "preview:my-team:my-project|revoked";

    const error = await rejection(claimPreview(optionsFor(host, { previewDeployKey })));

    expect(error).toBeInstanceOf(UnauthorizedError);
  });

  it.each([
    [403, "Forbidden", ForbiddenError],
    [404, "ProjectNotFound", NotFoundError],
  ])("with %i %s", async (status, code, ErrorClass) => {
    const host = await fakeManagement();
    host.fault({ kind: "status", status, code, message: "No.", match: { times: 9 } });

    const error = await rejection(claimPreview(optionsFor(host)));

    expect(error).toBeInstanceOf(ErrorClass);
    expect(host.requests).toHaveLength(1);
  });
});

describe("a claim whose answer is lost", () => {
  const lost: Fault = { kind: "reset", takesEffect: true };

  it("is repeated, and gives the same preview", async () => {
    const host = await fakeManagement();
    host.fault(lost);

    const preview = await claimPreview(optionsFor(host));

    expect(preview.isNewDeployment).toBe(false);
    expect(host.requests).toHaveLength(2);
  });

  it("is not repeated when that would throw the preview away", async () => {
    const host = await fakeManagement();
    host.fault(lost);

    const error = await rejection(claimPreview(optionsFor(host, { reuse: false })));

    expect(error).toBeInstanceOf(ConnectionError);
    expect(host.requests).toHaveLength(1);
  });

  it("ends with an abort", async () => {
    const host = await fakeManagement();
    const signal = abortedWhenStruck(host.fault({ kind: "hang" }));

    const error = await rejection(claimPreview(optionsFor(host, { signal })));

    expect(error).toBeInstanceOf(AbortedError);
  });
});

describe("no key shows", () => {
  it("in a claimed preview", async () => {
    const host = await fakeManagement();
    const preview = await claimPreview(
      optionsFor(host, { previewDeployKey: new Secret(host.previewDeployKey) }),
    );
    const secrets = [preview.adminKey.reveal(), host.previewDeployKey].map(
      (key) => key.split("|")[1] ?? "?",
    );

    for (const text of exposures(preview)) {
      for (const secret of secrets) expect(text).not.toContain(secret);
    }
  });

  it.each<[string, Fault]>([
    ["cut", { kind: "invalidJson" }],
    ["of another shape", { kind: "wrongType", body: { adminKey: "preview:a|new-s3cret" } }],
    ["not labelled", { kind: "wrongType", body: '"adminKey":"preview:a|new-s3cret"' }],
  ])("in the error for an answer that is %s", async (_what, fault) => {
    const host = await fakeManagement();
    host.fault({ ...fault, match: { times: 9 } });

    const error = await rejection(claimPreview(optionsFor(host)));

    expect(error).toBeInstanceOf(ResponseFormatError);
    const issued = host.deployments.flatMap(({ fake }) => fake.adminKey.split("|")[1] ?? []);
    for (const text of exposures(error)) {
      expect(text).not.toContain("new-s3cret");
      expect(text).not.toMatch(/adminKey\\*":\\*"[^*]/);
      for (const secret of issued) expect(text).not.toContain(secret);
    }
  });
});
