import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isIdentifier } from "../../src/model/names.ts";
import { nameOperations, nameSchemas, type NamedOperation } from "../../src/model/unique-names.ts";

const named = (operationId: string, path = `/${operationId}`): NamedOperation => ({
  operationId,
  method: "get",
  path,
});
const unnamed = (path: string): NamedOperation => ({
  operationId: undefined,
  method: "get",
  path,
});

const typesOf = (...keys: string[]): string[] => nameSchemas(keys, new Set());

describe("operations that would have one name", () => {
  it.each<[operations: NamedOperation[], names: string[]]>([
    [
      [named("get-user"), named("getUser"), named("get_user"), named("get.user")],
      ["getDashUser", "getUser", "get_user", "getDotUser"],
    ],
    [
      [named("List Rules"), named("List rules")],
      ["ListSpace_Rules", "ListSpaceRules"],
    ],
    [
      [named("GetUser"), named("getUser")],
      ["GetUser", "getUser"],
    ],
    [
      [named("delete"), named("deleteOperation")],
      ["delete_", "deleteOperation"],
    ],
    [
      [named("2fa"), named("get2fa")],
      ["_2fa", "get2fa"],
    ],
    [
      [named("get→user"), named("getUser")],
      ["getU2192User", "getUser"],
    ],
    [
      [unnamed("/jobs"), unnamed("/jobs/")],
      ["getJobs", "getJobsSlash"],
    ],
    [
      [unnamed("/a-b"), unnamed("/a/b"), unnamed("/a_b")],
      ["getADashB", "getAB", "getAUnderscoreB"],
    ],
    [
      [unnamed("/Users"), unnamed("/users"), unnamed("/users/~")],
      ["get_Users", "getUsers", "getUsersTilde"],
    ],
    [
      [unnamed("/users"), named("get_users", "/a")],
      ["getUsers", "get_users"],
    ],
    [
      [unnamed("/users"), named("getUsers", "/z")],
      ["getSpaceSlashUsers", "getUsers"],
    ],
    [
      [named("get_user", "/a"), named("get_user", "/b")],
      ["getUser", "getB"],
    ],
    [
      [named("getA", "/b"), named("same", "/a"), named("same", "/a/")],
      ["getA", "same", "getASlash"],
    ],
  ])("%j: %j", (operations, names) => {
    expect(nameOperations(operations)).toEqual(names);
  });

  it("have numbers where nothing else tells them apart", () => {
    expect(nameOperations([unnamed("/by/a"), unnamed("/{a}"), unnamed("/{a}")])).toEqual([
      "getByA",
      "getSpaceSlashBeginAEnd",
      "getByA2",
    ]);
  });
});

describe("schemas that would have one name", () => {
  it.each<[keys: string[], names: string[]]>([
    [
      ["foo-bar", "FooBar"],
      ["fooDashBar", "FooBar"],
    ],
    [
      ["Boolean", "boolean"],
      ["Boolean", "booleanSchema"],
    ],
    [
      ["String", "string"],
      ["String", "stringSchema"],
    ],
    [
      ["a.b", "a b", "a-b"],
      ["aDotB", "aSpaceB", "aDashB"],
    ],
    [
      ["Foo.Bar", "foo.bar"],
      ["FooDot_Bar", "fooDotBar"],
    ],
    [
      ["2fa", "Schema2fa"],
      ["_2fa", "Schema2fa"],
    ],
    [
      ["foo-bar", "FooBar", "fooDashBar"],
      ["FooBar2", "FooBar", "fooDashBar"],
    ],
  ])("%j: %j", (keys, names) => {
    expect(typesOf(...keys)).toEqual(names);
  });

  it("keep a key that can name a type, whatever else wants that name", () => {
    expect(typesOf("foo bar", "foo-bar", "FooBar")).toEqual([
      "fooSpaceBar",
      "fooDashBar",
      "FooBar",
    ]);
  });

  it("do not take the name of a function", () => {
    expect(nameSchemas(["listTeams", "list-teams"], new Set(["listTeams", "ListTeams"]))).toEqual([
      "listTeamsSchema",
      "ListTeamsSchema",
    ]);
  });

  it("leave their names to the types that every client exports", () => {
    expect(typesOf("OperationInit", "OperationResult")).toEqual([
      "OperationInitSchema",
      "OperationResultSchema",
    ]);
  });
});

describe("schemas without a key", () => {
  it("are called after their pointers, behind those that have one", () => {
    expect(nameSchemas(["APropertiesB"], new Set(), ["A/properties/b", "A/properties/c"])).toEqual([
      "APropertiesB",
      "ASlashPropertiesSlashB",
      "APropertiesC",
    ]);
  });
});

/** Texts with the same few words, so that many of them meet. */
const text = fc
  .array(
    fc.tuple(
      fc.constantFrom("get", "Get", "user", "User"),
      fc.constantFrom("", "-", "_", ".", " ", "/"),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => parts.flat().join(""));

describe("names, whatever meets", () => {
  const names = (texts: readonly string[]): Record<string, string[]> => ({
    operations: nameOperations(texts.map((id) => named(id))),
    paths: nameOperations(texts.map((path) => unnamed(`/${path}`))),
    schemas: nameSchemas(texts, new Set()),
  });

  it("are there once, and can stand in TypeScript", () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 8 }), (texts) => {
        for (const given of Object.values(names(texts))) {
          expect(new Set(given).size).toBe(texts.length);
          expect(given.filter((name) => !isIdentifier(name))).toEqual([]);
        }
      }),
    );
  });

  it("stay when one more comes, unless it is called that or was alone with its name", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(text, { minLength: 3, maxLength: 8 }),
        ([added = "", ...texts]) => {
          const before = names(texts);
          const after = names([...texts, added]);
          for (const kind of Object.keys(before)) {
            const alone = names([added])[kind]?.[0];
            const kept = (before[kind] ?? []).filter((name, index) => {
              return name === after[kind]?.[index] || name === alone;
            });
            expect(kept).toHaveLength(texts.length);
          }
        },
      ),
    );
  });
});
