import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../src/read/read-document.ts";
import { problemsOf, problemsOfFiles } from "./diagnostics-of.ts";
import { tempFolder } from "./temp-folder.ts";

const api = (ref: string): string =>
  JSON.stringify({ openapi: "3.1.0", components: { schemas: { A: { $ref: ref } } } });

/** The names in `components.schemas` of a description with one `$ref`, as it is written. */
async function namesBy(ref: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const cwd = await tempFolder({ "api.json": api(ref), ...files });
  const { value } = await readDocument("api.json", { cwd });
  return Object.keys(Object(Object(value["components"])["schemas"]));
}

const unreadable = (ref: string, reason: string): string[] => [
  `api.json:1:57 error unresolved-ref: The $ref ${JSON.stringify(ref)} cannot be read: ${reason}. (#/components/schemas/A/$ref)`,
];

describe("the path of a $ref", () => {
  test.each([
    ["my%20pets.json", "my pets.json", "my pets"],
    ["my pets.json", "my pets.json", "my pets"],
    ["a%2520b.json", "a%20b.json", "a%20b"],
    ["%70et.json", "pet.json", "pet"],
    ["100%.json", "100%.json", "100%"],
    ["Z%C3%BCge/pet.json", "Züge/pet.json", "pet"],
  ])("%s is the file %s", async (ref, file, name) => {
    expect(await namesBy(ref, { [file]: "{}" })).toEqual(["A", name]);
  });

  test("leads from a folder whose name has a space to the file beside it", async () => {
    const files = { "my pets/a.json": '{ "items": { "$ref": "b.json" } }', "my pets/b.json": "{}" };
    expect(await namesBy("my%20pets/a.json", files)).toEqual(["A", "b", "a"]);
  });

  test("is one file by two spellings", async () => {
    const files = { "my pet.json": '{ "items": { "$ref": "my%20pet.json" } }' };
    expect(await namesBy("my pet.json", files)).toEqual(["A", "my pet"]);
  });

  test("can lead back to the description, however it is spelled", async () => {
    const text = api("my%20api.json#/components/schemas/B");
    const cwd = await tempFolder({ "my api.json": text.replace('"A":', '"B":{},"A":') });
    const { value } = await readDocument("my api.json", { cwd });
    expect(value["components"]).toEqual({
      schemas: { B: {}, A: { $ref: "#/components/schemas/B" } },
    });
  });

  test("has to be spelled with the escapes of its own name", async () => {
    expect(await problemsOfFiles({ "api.json": api("a%20b.json"), "a%20b.json": "{}" })).toEqual(
      unreadable("a%20b.json", "the file does not exist"),
    );
  });

  test("is no file where its name is too long", async () => {
    const ref = `${"a".repeat(300)}.json`;
    expect(await problemsOfFiles({ "api.json": api(ref) })).toEqual(
      unreadable(ref, "the file cannot exist: its name is too long"),
    );
  });

  test.each(["a\0b.json", "a%00b.json"])("is no file with a NUL character: %j", async (ref) => {
    expect(await problemsOfFiles({ "api.json": api(ref) })).toEqual(
      unreadable(ref, "the file cannot exist: its name has a NUL character"),
    );
  });

  test("is no file where links lead in a circle", async () => {
    const cwd = await tempFolder({ "api.json": api("one.json") });
    await symlink("one.json", join(cwd, "one.json"));
    expect(await problemsOf(readDocument("api.json", { cwd }))).toEqual(
      unreadable("one.json", "the file cannot be read: circular symbolic links"),
    );
  });

  test("is no file where the system says so, whatever its reason", async () => {
    const error = Object.assign(new Error("EIO: i/o error, read"), {
      code: "EIO",
      syscall: "read",
    });
    const readFile = (path: string): Promise<string> =>
      path.endsWith("api.json") ? Promise.resolve(api("b.json")) : Promise.reject(error);
    expect(await problemsOf(readDocument("api.json", { cwd: "/", readFile }))).toEqual(
      unreadable("b.json", "the file cannot be read: EIO"),
    );
  });

  test("hides no fault of a reader of one's own", async () => {
    const readFile = (): Promise<string> => Promise.reject(new Error("a bug"));
    await expect(readDocument("api.json", { cwd: "/", readFile })).rejects.toThrow(/^a bug$/);
  });
});

describe("a $ref that names no file", () => {
  test.each([
    ["data:application/json,{}", "data"],
    ["file:///a.json", "file"],
    ["ftp://127.0.0.1/a.json", "ftp"],
  ])("is %s", async (ref, scheme) => {
    expect(await problemsOfFiles({ "api.json": api(ref) })).toEqual(
      unreadable(
        ref,
        `a document is read from a path or from an http or https URL, not from a ${scheme} URL`,
      ),
    );
  });
});

describe("a description that cannot be read", () => {
  test("is a link that leads to itself", async () => {
    const cwd = await tempFolder({});
    await symlink("api.json", join(cwd, "api.json"));
    expect(await problemsOf(readDocument("api.json", { cwd }))).toEqual([
      "api.json:1:1 error unreadable-file: The file cannot be read: circular symbolic links. (#)",
    ]);
  });

  test("has a name that no file can have", async () => {
    const name = `${"a".repeat(300)}.json`;
    expect(await problemsOf(readDocument(name, { cwd: await tempFolder({}) }))).toEqual([
      `${name}:1:1 error unreadable-file: The file cannot exist: its name is too long. (#)`,
    ]);
  });
});
