import { describe, expect, it } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { specOf } from "@convex-openapi/test-support/documents";
import { emitFile } from "../emitted.ts";

/** The types of what can be asked for, and of what comes, where responses have these media types. */
async function accepted(
  ...statuses: readonly (readonly string[])[]
): Promise<{ readonly names: string | undefined; readonly bodies: string | undefined }> {
  const schemas: readonly JsonObject[] = ["string", "number", "boolean"].map((type) => ({ type }));
  const responses = Object.fromEntries(
    statuses.map((names, status): [string, JsonObject] => [
      `20${status}`,
      {
        description: "",
        content: Object.fromEntries(
          names.map((name, index): [string, JsonObject] => [
            name,
            { schema: schemas[index] ?? {} },
          ]),
        ),
      },
    ]),
  );
  const spec = specOf({ paths: { "/it": { get: { operationId: "it", responses } } } });
  const text = await emitFile(spec, "operations.ts");
  return {
    names: /export type ItAccept =\s*((?:"[^"]*"|[\s|])+);/.exec(text)?.[1],
    bodies: /export interface ItBodies \{([\s\S]*?)\n\}/.exec(text)?.[1]?.replaceAll(/\s+/g, " "),
  };
}

describe("what a caller can ask for", () => {
  it("has the parameters of media types that differ in them alone", async () => {
    expect(await accepted(["application/json; v=1", "application/json; v=2", "text/csv"])).toEqual({
      names: '"application/json; v=1" | "application/json; v=2" | "text/csv"',
      bodies:
        ' 200: { "application/json; v=1": string; "application/json; v=2": number; "text/csv": string; };',
    });
  });

  it("can be a version or none", async () => {
    expect((await accepted(["application/json", "application/json;v=2"])).names).toBe(
      '"application/json" | "application/json;v=2"',
    );
  });

  it("has no parameters that tell nothing apart", async () => {
    expect((await accepted(["application/json; v=1", "text/csv"])).names).toBe(
      '"application/json" | "text/csv"',
    );
  });

  it.each(["application/json; charset=utf-8", "Application/JSON ;Charset=UTF-8"])(
    "is the same in every charset: %s",
    async (name) => {
      expect(await accepted(["application/json", name, "text/csv"])).toEqual({
        names: '"application/json" | "text/csv"',
        bodies: expect.stringMatching(
          /"application\/json": (?:string \| number|number \| string);/,
        ),
      });
    },
  );

  it("brings what a status has of a media type where the version is another status's", async () => {
    const versions = ["application/json; v=1", "application/json; v=2"];
    const { bodies } = await accepted(versions, ["text/csv", "application/json"]);
    expect(bodies).toContain('201: { "application/json": number; "application/json; v=1": number;');
  });

  it("brings anything of a status that has nothing of the kind", async () => {
    const { bodies } = await accepted(["text/csv", "image/png"], ["text/html", "application/json"]);
    expect(bodies).toContain('200: { "application/json": Blob | string;');
  });

  it("is nothing where there is but one version", async () => {
    expect((await accepted(["application/json; v=2"])).names).toBeUndefined();
  });
});
