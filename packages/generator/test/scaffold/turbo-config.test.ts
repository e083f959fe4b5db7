import { format } from "prettier";
import { expect, it } from "vitest";
import { ApiModel } from "@convex-openapi/document/model";
import { clientPackageFiles } from "../../src/scaffold/client-package.ts";
import { answering } from "@convex-openapi/test-support/described-api";
import { documentOf } from "@convex-openapi/test-support/documents";

it.each([1, 2, 5])(
  "a formatter leaves the turbo.json of a new package with %i inputs",
  async (count) => {
    const files = clientPackageFiles({
      key: "pets",
      clientName: "Pets",
      folderName: "pets-client",
      model: new ApiModel(documentOf(answering({ type: "string" }))),
      sibling: undefined,
      shared: { scope: undefined, fields: {} },
      generatorVersion: "1.0.0",
      importExtension: ".js",
      turboInputs: Array.from(
        { length: count },
        (_, index) => `$TURBO_ROOT$/specs/pets-${index}.json`,
      ),
    });
    const text = files.find(({ path }) => path === "turbo.json")?.text ?? "";
    expect(text).toBe(await format(text, { parser: "json", printWidth: 100 }));
  },
);
