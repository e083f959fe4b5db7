import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { ApiModel } from "@convex-openapi/document/model";
import { clientPackageFiles, type NewClientPackage } from "../../src/scaffold/client-package.ts";
import { answering } from "@convex-openapi/test-support/described-api";
import { documentOf } from "@convex-openapi/test-support/documents";

/** A file of a new package. */
function fileOf(path: string, client: Partial<NewClientPackage>): string {
  const files = clientPackageFiles({
    key: "pets",
    clientName: "Pets",
    folderName: "pets-client",
    model: new ApiModel(documentOf(answering({ type: "string" }))),
    sibling: undefined,
    shared: { scope: undefined, fields: {} },
    generatorVersion: "1.0.0",
    importExtension: ".js",
    turboInputs: undefined,
    ...client,
  });
  return files.find((file) => file.path === path)?.text ?? "";
}

it.each([1, 2, 5])(
  "a formatter leaves the turbo.json of a new package with %i inputs",
  async (count) => {
    const turboInputs = Array.from(
      { length: count },
      (_, index) => `$TURBO_ROOT$/specs/pets-${index}.json`,
    );
    const text = fileOf("turbo.json", { turboInputs });
    expect(text).toBe(await format(text, { parser: "json", printWidth: 100 }));
  },
);

describe.each([
  ["Pets", "pets-client"],
  ["NeighbourhoodPetsAndShelters", "neighbourhood-pets-and-shelters-client"],
])("a formatter leaves, of the new package for %s,", (clientName, folderName) => {
  it.each([
    ["README.md", "markdown"],
    ["test/client.test.ts", "typescript"],
  ])("the %s as it is", async (path, parser) => {
    const text = fileOf(path, { clientName, folderName });
    expect(text).toContain(`create${clientName}Client`);
    expect(text).toBe(await format(text, { parser, printWidth: 100 }));
  });
});

describe("the README of a new package for an API with credentials", () => {
  const model = new ApiModel(
    documentOf({
      ...answering({ type: "string" }),
      security: [{ tenant: [], login: [], key: [] }],
      components: {
        securitySchemes: {
          login: { type: "http", scheme: "basic" },
          key: { type: "apiKey", in: "query", name: "api_key" },
          tenant: { type: "apiKey", in: "header", name: "X-Tenant" },
        },
      },
    }),
  );

  it("gives those that most operations send", () => {
    expect(fileOf("README.md", { model })).toContain('query: { api_key: "…" }');
    expect(fileOf("README.md", { model })).toMatch(/import \{[^}]*\bcredentials\b[^}]*\} from/);
  });

  it.each(["Pets", "NeighbourhoodPetsAndSheltersOfAllCities"])(
    "is as a formatter leaves it, for %s",
    async (clientName) => {
      const text = fileOf("README.md", { model, clientName });
      expect(text).toBe(await format(text, { parser: "markdown", printWidth: 100 }));
    },
  );
});
