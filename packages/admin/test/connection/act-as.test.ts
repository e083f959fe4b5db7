import { describe, expect, it } from "vitest";

import { actAs } from "../../src/connection/act-as.ts";
import { query } from "../../src/functions/query.ts";
import { checkKey } from "../../src/key-check/check-key.ts";
import { connectTo, fakeDeployment } from "../support/fake-deployment.ts";
import { seedFunctions } from "../support/functions.ts";
import { rejection } from "../support/test-transport.ts";

const seed = { functions: seedFunctions };
const ada = { issuer: "https://auth.example.test", subject: "ada", name: "Ada Lovelace ✓" };

describe("acting as a user", () => {
  it("lets functions see that user", async () => {
    const deployment = await fakeDeployment(seed);

    expect(await query(actAs(connectTo(deployment), ada), "users:me")).toMatchObject(ada);
  });

  it("leaves the connection that it began with as it was", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment);

    actAs(connection, ada);

    expect(await query(connection, "users:me")).toBeNull();
  });

  it("takes the place of another user", async () => {
    const deployment = await fakeDeployment(seed);
    const asGrace = actAs(actAs(connectTo(deployment), ada), { ...ada, subject: "grace" });

    expect(await query(asGrace, "users:me")).toMatchObject({ subject: "grace" });
  });

  it("keeps the options of the connection", async () => {
    const deployment = await fakeDeployment(seed);
    deployment.fault({ kind: "status", status: 503 });

    const asAda = actAs(connectTo(deployment, { retry: { retries: 0 } }), ada);

    expect(await rejection(query(asAda, "users:me"))).toMatchObject({ name: "ServerError" });
  });
});

describe("acting as a user is refused", () => {
  it("by the server when the key may not", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });

    expect(await rejection(query(actAs(connection, ada), "users:me"))).toMatchObject({
      name: "OperationNotPermittedError",
      action: "deployment:functions:actAsUser",
    });
  });

  it("before any request when checkKey found that the key may not", async () => {
    const deployment = await fakeDeployment(seed);
    const connection = connectTo(deployment, { adminKey: deployment.readOnlyKey });
    await checkKey(connection);

    expect(() => actAs(connection, ada)).toThrow(
      expect.objectContaining({
        name: "OperationNotPermittedError",
        action: "deployment:functions:actAsUser",
      }),
    );
  });

  it("by the server when nothing says who it is", async () => {
    const deployment = await fakeDeployment(seed);

    const error = await rejection(query(actAs(connectTo(deployment), {}), "users:me"));

    expect(error).toMatchObject({ status: expect.any(Number) as number });
  });
});
