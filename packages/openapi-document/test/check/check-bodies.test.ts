import { describe, expect, it } from "vitest";
import { problemsOf } from "./problems-of.ts";

const body = "requestBody: { content: { application/json: {} } }";

const described = (section: string, method: string): string => `openapi: 3.1.0
info: { title: T, version: "1" }
${section}:
  /a:
    ${method}: { ${body}, responses: {} }
`;

describe("the request body of an operation", () => {
  it.each(["get", "head"])("is omitted with a warning where its method is %s", (method) => {
    const name = method.toUpperCase();
    expect(problemsOf(described("paths", method))).toEqual([
      `api.yaml:5:${method.length + 22} warning lost-body: The request body is omitted: fetch refuses a ${name} request that has one. (#/paths/~1a/${method}/requestBody)`,
    ]);
  });

  it.each(["post", "put", "patch", "delete", "options"])("is sent by %s", (method) => {
    expect(problemsOf(described("paths", method))).toEqual([]);
  });

  it("is that of another sender where a webhook has it", () => {
    expect(problemsOf(described("webhooks", "get"))).toEqual([]);
  });

  it("is reported where the operation refers to it", () => {
    const text = `openapi: 3.1.0
info: { title: T, version: "1" }
paths:
  /a:
    get: { requestBody: { $ref: "#/components/requestBodies/B" }, responses: {} }
components: { requestBodies: { B: { content: { application/json: {} } } } }
`;
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(/^api\.yaml:5:25 warning lost-body: /),
    ]);
  });
});
