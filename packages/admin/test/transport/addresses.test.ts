import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { serializePath } from "../../src/transport/serialize-path.ts";
import { serverUrl } from "../../src/transport/server-url.ts";

describe("a path", () => {
  it("takes its parameters, encoded", () => {
    expect(serializePath("https://a.test/teams/{team}/x/{id}", { team: "a/b c", id: 7 })).toBe(
      "https://a.test/teams/a%2Fb%20c/x/7",
    );
  });

  it("keeps its own segments, whatever text a parameter is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (id) => {
        fc.pre(!/^\.{0,2}$/.test(id));
        const { pathname } = new URL(serializePath("https://a.test/teams/{id}/projects", { id }));

        expect(pathname.split("/")).toHaveLength(4);
        expect(pathname).toMatch(/^\/teams\/.+\/projects$/);
      }),
    );
  });

  it.each(["", ".", "..", undefined, null, NaN, Infinity, {}, [], true])(
    "refuses %s as a parameter, and names it",
    (id) => {
      expect(() => serializePath("https://a.test/teams/{id}/projects", { id })).toThrow(
        expect.objectContaining({
          name: "InvalidPathParameterError",
          message: expect.stringContaining('"id"'),
        }),
      );
    },
  );
});

describe("a server's address", () => {
  it.each([
    ["https://happy-animal-123.convex.cloud", "https://happy-animal-123.convex.cloud"],
    ["https://happy-animal-123.convex.cloud/", "https://happy-animal-123.convex.cloud"],
    ["http://127.0.0.1:3210//", "http://127.0.0.1:3210"],
    ["HTTPS://A.test", "https://a.test"],
    ["https://a.test/convex/", "https://a.test/convex"],
    ["https://a.test/{id}", "https://a.test/%7Bid%7D"],
  ])("%s is %s", (given, expected) => {
    expect(serverUrl(given)).toBe(expected);
  });

  it.each([
    "",
    "happy-animal-123",
    "happy-animal-123.convex.cloud",
    "localhost:3210",
    "ftp://a.test",
    "javascript:alert(1)",
    "https://",
    "https://a b.test",
    "https://user:hunter2@a.test",
    "https://hunter2@a.test",
    "https://a.test?token=hunter2",
    "https://a.test#hunter2",
  ])("%s is refused, and not quoted", (given) => {
    expect(() => serverUrl(given)).toThrow(
      expect.objectContaining({
        name: "InvalidUrlError",
        message: expect.not.stringContaining("hunter2"),
      }),
    );
  });
});
