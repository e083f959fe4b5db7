import { describe, expect, it } from "vitest";
import { problemsOf } from "./problems-of.ts";

const cookies = (...names: readonly string[]): string =>
  names.map((name) => `{ name: ${name}, in: cookie, schema: { type: string } }`).join(", ");

describe("cookies", () => {
  it("are warned of once for a description, at the first", () => {
    const text = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /a:
    get: { parameters: [${cookies("a")}], responses: {} }
  /b:
    get: { parameters: [${cookies("b", "c")}], responses: {} }
`;
    expect(problemsOf(text)).toEqual([
      'api.yaml:5:25 warning cookie-parameter: 3 cookie parameters, such as "a", are sent as a header, which browsers drop. (#/paths/~1a/get/parameters/0)',
    ]);
  });

  it("of what is called back are none that a caller sends", () => {
    const text = `openapi: 3.1.0
info: { title: T, version: "1" }
webhooks:
  a:
    get: { parameters: [${cookies("a")}], responses: {} }
`;
    expect(problemsOf(text)).toEqual([]);
  });
});
