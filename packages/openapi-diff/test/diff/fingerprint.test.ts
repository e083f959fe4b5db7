import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { api, operation } from "@convex-openapi/test-support/described-api";
import { compare } from "./compare.ts";

const withParameters = (...names: string[]): JsonObject =>
  api({
    "/things": {
      get: operation({
        parameters: names.map((name) => ({ name, in: "query", schema: { type: "string" } })),
      }),
    },
  });

async function fingerprints(base: JsonObject, head: JsonObject): Promise<string[]> {
  const { changes } = await compare(base, head, { compiler: false });
  return changes.map(({ fingerprint }) => fingerprint);
}

describe("a fingerprint", () => {
  it("stays when a parameter before it comes or goes", async () => {
    const alone = await fingerprints(withParameters("b"), withParameters());
    const after = await fingerprints(withParameters("a", "b"), withParameters("a"));
    expect(after).toEqual(alone);
  });

  it("stays when texts change around it", async () => {
    const before = await fingerprints(withParameters("a"), withParameters());
    const described = { ...withParameters("a"), info: { title: "Other", version: "1.0.0" } };
    const after = await fingerprints(described, {
      ...withParameters(),
      info: { title: "Other", version: "1.0.0" },
    });
    expect(after).toEqual(before);
  });

  it("differs for another parameter", async () => {
    const one = await fingerprints(withParameters("a"), withParameters());
    const other = await fingerprints(withParameters("b"), withParameters());
    expect(other).not.toEqual(one);
  });

  it("differs for the reverse", async () => {
    const gone = await fingerprints(withParameters("a"), withParameters());
    const back = await fingerprints(withParameters(), withParameters("a"));
    expect(back).not.toEqual(gone);
  });

  it("is 16 hexadecimal digits", async () => {
    const [fingerprint] = await fingerprints(withParameters("a"), withParameters());
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });
});
