import { describe, expect, it, vi } from "vitest";

describe("the class of requests that can be sent again", () => {
  it("is not made by an import, which works where there is no global Request", async () => {
    vi.stubGlobal("Request", undefined);
    vi.resetModules();
    try {
      const { connect } = await import("../../src/index.ts");

      expect(connect({ adminKey: "prod:happy-animal-123|c2VjcmV0" }).url).toBe(
        "https://happy-animal-123.convex.cloud",
      );
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it("is made once", async () => {
    const { replayableRequest } = await import("../../src/transport/replayable-request.ts");

    expect(replayableRequest()).toBe(replayableRequest());
  });

  it("takes requests of any make for its own, and knows the parts of its own alone", async () => {
    const { partsOf, replayableRequest } =
      await import("../../src/transport/replayable-request.ts");
    const Replayable = replayableRequest();
    const init = { method: "POST", body: "text" };

    expect(new Request("http://a.test")).toBeInstanceOf(Replayable);
    expect(partsOf(new Request("http://a.test"))).toBeUndefined();
    expect(partsOf(new Replayable("http://a.test", init))).toBe(init);
    expect(
      partsOf(new Replayable("http://a.test", { ...init, body: new FormData() })),
    ).toBeUndefined();
  });
});
