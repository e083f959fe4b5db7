import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  functionNameFromPath,
  isIdentifier,
  operationFunctionName,
  spelledFunctionName,
  spelledPathName,
} from "../../src/model/names.ts";
import { spelledName } from "../../src/model/spelled-names.ts";
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
      [unnamed("/by/a"), unnamed("/{a}")],
      ["getSpaceSlashBySlashA", "getByA"],
    ],
    [
      [unnamed("/listUsers"), unnamed("/listUsers/"), unnamed("/list/users")],
      ["getSpaceSlashListUsers", "getSpaceSlashListUsersSlash", "getListUsers"],
    ],
    [
      [unnamed("/aB/c"), unnamed("/a/bC")],
      ["getSpaceSlashABSlashC", "getSpaceSlashASlashBC"],
    ],
  ])("%j: %j", (operations, names) => {
    expect(nameOperations(operations)).toEqual(names);
  });

  it.each<[why: string, operations: NamedOperation[], names: string[]]>([
    [
      "an operationId that two have names neither",
      [named("get_user", "/a"), named("get_user", "/b")],
      ["getA", "getB"],
    ],
    [
      "nor anything else that would be called that",
      [named("get_user", "/a"), named("get_user", "/b"), named("get-user", "/c")],
      ["getA", "getB", "getDashUser"],
    ],
    [
      "but what is called exactly that",
      [named("get_user", "/a"), named("get_user", "/b"), named("getUser", "/c")],
      ["getA", "getB", "getUser"],
    ],
    [
      "and leaves another operation the name of its path",
      [named("get_user", "/a/"), named("get_user", "/b"), unnamed("/a")],
      ["getASlash", "getB", "getA"],
    ],
    [
      "and another one its operationId",
      [named("getA", "/b"), named("same", "/a"), named("same", "/a/")],
      ["getA", "getSpaceSlashA", "getASlash"],
    ],
  ])("%s", (_, operations, names) => {
    expect(nameOperations(operations)).toEqual(names);
  });

  it("have more underscores where nothing else tells them apart", () => {
    expect(nameOperations([unnamed("/a"), unnamed("/a"), unnamed("/b")])).toEqual([
      "getSpaceSlashA_",
      "getSpaceSlashA__",
      "getB",
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
      ["fooDashBar_", "FooBar", "fooDashBar"],
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

  it("leave a key alone that is what another one would be beside a function", () => {
    expect(nameSchemas(["Team", "TeamSchema"], new Set(["Team"]))).toEqual([
      "TeamSchema_",
      "TeamSchema",
    ]);
  });

  it("leave their names to the types that every client exports", () => {
    expect(typesOf("CallOptions", "OperationSuccess")).toEqual([
      "CallOptionsSchema",
      "OperationSuccessSchema",
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

  it("stay when one more comes, unless it has that name or was alone with its name", () => {
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

/** Paths and operationIds of few words, so that many of them meet. */
const operations = fc
  .uniqueArray(
    fc.record({
      method: fc.constantFrom("get", "put"),
      path: fc
        .array(
          fc.constantFrom("a", "b", "aB", "a-b", "by", "byA", "{a}", "{b}", "{a_b}", "{aB}", ""),
          {
            minLength: 1,
            maxLength: 3,
          },
        )
        .map((segments) => `/${segments.join("/")}`),
      operationId: fc.option(
        fc.constantFrom("getA", "get_a", "get-a", "GetA", "getDashA", "putByA", "getB", "list"),
        { nil: undefined },
      ),
    }),
    { selector: ({ method, path }) => `${method} ${path}`, minLength: 2, maxLength: 9 },
  )
  .map(([added, ...rest]): [NamedOperation | undefined, NamedOperation[]] => [added, rest]);

/** Every name that an operation can ask for. */
function askedBy({ operationId, method, path }: NamedOperation): string[] {
  return [
    operationFunctionName({ operationId, method, path }),
    spelledFunctionName(operationId ?? method),
    functionNameFromPath(method, path),
    spelledPathName(method, path),
    spelledName(`${method} ${path}`),
  ];
}

describe("the name of an operation", () => {
  it("changes only where the one that comes asks for it", () => {
    fc.assert(
      fc.property(operations, ([added, rest]) => {
        if (added === undefined) return;
        const before = nameOperations(rest);
        const after = nameOperations([added, ...rest]).slice(1);
        const lost = before.filter((name, index) => name !== after[index]);
        const asked = askedBy(added);
        expect(lost.filter((name) => !asked.includes(name))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("changes with the order of operations in nothing", () => {
    fc.assert(
      fc.property(operations, fc.nat(), ([, rest], turn) => {
        const at = turn % rest.length;
        const turned = [...rest.slice(at), ...rest.slice(0, at)].reverse();
        const names = new Map(turned.map((operation, index) => [operation, index]));
        const given = nameOperations(turned);
        expect(rest.map((operation) => given[names.get(operation) ?? -1])).toEqual(
          nameOperations(rest),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[why: string, two: NamedOperation[], third: NamedOperation]>([
    ["the same operationId", [named("list", "/b"), named("list", "/c")], named("list", "/a")],
    ["the words of their operationIds", [named("get-a"), named("get.a")], named("get_a")],
    ["the words of their paths", [unnamed("/a-b"), unnamed("/a.b")], unnamed("/a_b")],
    ["a name that is one's own", [named("getA", "/x"), named("get-a")], named("get.a")],
    ["a path with another case", [unnamed("/aB/c"), unnamed("/a/bC")], unnamed("/a-b/c")],
    ["a parameter like a word", [unnamed("/{a}"), unnamed("/by/a")], unnamed("/by-a")],
    ["parameters of the same words", [unnamed("/{a_b}"), unnamed("/{aB}")], unnamed("/{a-b}")],
  ])("stays when a third one comes to two that have %s", (_, two, third) => {
    const before = nameOperations(two);
    expect(nameOperations([third, ...two]).slice(1)).toEqual(before);
    expect(nameOperations([...two, third]).slice(0, 2)).toEqual(before);
  });
});

describe("the name of a schema", () => {
  it("changes with the order of keys in nothing", () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 2, maxLength: 8 }), (keys) => {
        const names = nameSchemas([...keys].reverse(), new Set(["getUser", "GetUser"])).reverse();
        expect(names).toEqual(nameSchemas(keys, new Set(["getUser", "GetUser"])));
      }),
    );
  });

  it.each<[two: string[], third: string]>([
    [["foo-bar", "FooBar"], "foo.bar"],
    [["foo-bar", "foo.bar"], "foo bar"],
    [["boolean", "Boolean"], "boolean-"],
    [["list-teams", "ListTeams"], "list.teams"],
  ])("%j stays when %j comes", (two, third) => {
    const functions = new Set(["ListTeams"]);
    const before = nameSchemas(two, functions);
    expect(nameSchemas([third, ...two], functions).slice(1)).toEqual(before);
  });
});
