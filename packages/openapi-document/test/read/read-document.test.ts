import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "../../src/diagnostic.ts";
import { readDocument } from "../../src/read/read-document.ts";
import { problemsOf, problemsOfFiles } from "./diagnostics-of.ts";
import { tempFolder } from "./temp-folder.ts";

const json = '{ "openapi": "3.1.0",\n  "info": { "title": "T", "version": "1" } }';
const yaml = "openapi: 3.1.0\ninfo:\n  title: T\n  version: '1'\n";
const value = { openapi: "3.1.0", info: { title: "T", version: "1" } };

describe("a document that can be read", () => {
  test("is JSON by its ending", async () => {
    const cwd = await tempFolder({ "api.json": json });
    expect((await readDocument("api.json", { cwd })).value).toEqual(value);
  });

  test("is YAML by its ending", async () => {
    const cwd = await tempFolder({ "api.yml": yaml });
    expect((await readDocument("api.yml", { cwd })).value).toEqual(value);
  });

  test.each([
    ["JSON", json],
    ["YAML", yaml],
  ])("is %s by its content when the ending says nothing", async (_, text) => {
    const cwd = await tempFolder({ description: text });
    expect((await readDocument("description", { cwd })).value).toEqual(value);
  });

  test("may start with a byte order mark", async () => {
    const cwd = await tempFolder({ "api.json": `\uFEFF${json}` });
    expect((await readDocument("api.json", { cwd })).value).toEqual(value);
  });

  test("is called by its path from the working directory, with forward slashes", async () => {
    const cwd = await tempFolder({ "specs/api.json": json });
    const document = await readDocument(join(cwd, "specs", "api.json"), { cwd });
    expect(document.file).toBe("specs/api.json");
  });

  test("can come from somewhere else than the disk", async () => {
    const document = await readDocument("api.json", {
      cwd: "/nowhere",
      readFile: async () => json,
    });
    expect(document.value).toEqual(value);
  });

  test.each(["3.0.0", "3.0.4", "3.1.2", "3.2.0", "3.1.0-rc1"])(
    "can be OpenAPI %s",
    async (version) => {
      const cwd = await tempFolder({ "api.json": `{"openapi":"${version}"}` });
      expect((await readDocument("api.json", { cwd })).value).toEqual({ openapi: version });
    },
  );

  test.each([
    ["api.json", '{"openapi":"3.1"}', '"3.1"', "3.1.0"],
    ["api.json", '{"openapi":"3.2"}', '"3.2"', "3.2.0"],
    ["api.json", '{"openapi":3.1}', "3.1", "3.1.0"],
    ["api.yaml", "openapi:   3.0", "3", "3.0.0"],
  ])("is read as the version that it begins to say: %s %s", async (file, text, shown, version) => {
    const document = await readDocument(file, { cwd: await tempFolder({ [file]: text }) });
    expect(document.value).toEqual({ openapi: version });
    expect(document.problems?.map(formatDiagnostic)).toEqual([
      `${file}:1:12 warning incomplete-openapi-version: OpenAPI version ${shown} is read as ${version}: write that, as a string. (#/openapi)`,
    ]);
  });

  test("keeps a key that is called __proto__ as a key", async () => {
    const cwd = await tempFolder({
      "api.json": '{"openapi":"3.1.0","__proto__":{"a":1}}',
      "api.yaml": "openapi: 3.1.0\n__proto__: {a: 1}",
    });
    for (const file of ["api.json", "api.yaml"]) {
      expect(Object.keys((await readDocument(file, { cwd })).value)).toContain("__proto__");
    }
  });

  test.each([
    ["!!binary aGk=", "aGk="],
    ["!!timestamp 2020-01-01", "2020-01-01"],
    ["!!set { a, b }", { a: null, b: null }],
    ["!!omap [a: 1]", [{ a: 1 }]],
  ])("holds nothing but JSON, whatever a YAML tag says: %s", async (text, expected) => {
    const cwd = await tempFolder({ "api.yaml": `openapi: 3.1.0\nx-a: ${text}` });
    expect((await readDocument("api.yaml", { cwd })).value["x-a"]).toStrictEqual(expected);
  });

  test("lends keys by a YAML merge", async () => {
    const text = "openapi: 3.1.0\nx-base: &base {a: 1, b: 2}\nx-more: {<<: *base, b: 3}";
    const cwd = await tempFolder({ "api.yaml": text });
    expect((await readDocument("api.yaml", { cwd })).value["x-more"]).toEqual({ a: 1, b: 3 });
  });
});

describe("a document that cannot be read", () => {
  test("is missing", async () => {
    const cwd = await tempFolder({});
    expect(await problemsOf(readDocument("specs/api.json", { cwd }))).toEqual([
      "specs/api.json:1:1 error missing-file: The file does not exist. (#)",
    ]);
  });

  test("is a folder", async () => {
    const cwd = await tempFolder({ "specs/api.json": json });
    expect(await problemsOf(readDocument("specs", { cwd }))).toEqual([
      "specs:1:1 error unreadable-file: This is a folder, not a file. (#)",
    ]);
  });

  test.each([
    ["api.json", " \n"],
    ["api.yaml", ""],
    ["api.yaml", "# only a comment\n"],
  ])("is empty: %s %j", async (file, text) => {
    expect(await problemsOfFiles({ [file]: text })).toEqual([
      `${file}:1:1 error empty-document: The document is empty. (#)`,
    ]);
  });

  test.each(["[]", '"text"', "7"])("is no object: %s", async (text) => {
    expect(await problemsOfFiles({ "api.json": text })).toEqual([
      "api.json:1:1 error not-an-object: The document has to be an object at its root. (#)",
    ]);
  });

  test("is a Swagger 2.0 document", async () => {
    expect(await problemsOfFiles({ "api.json": '{\n  "swagger": "2.0"\n}' })).toEqual([
      "api.json:2:14 error swagger-2: Swagger 2.0 is not supported; convert the description to OpenAPI 3 first, for example with swagger2openapi. (#/swagger)",
    ]);
  });

  test("is something else than OpenAPI", async () => {
    expect(await problemsOfFiles({ "api.yaml": "asyncapi: 3.0.0" })).toEqual([
      'api.yaml:1:1 error not-openapi: This is not an OpenAPI description: the "openapi" version is missing. (#)',
    ]);
  });

  test.each([
    ['{"openapi":"4.0.0"}', '"4.0.0"'],
    ['{"openapi":"3.3.0"}', '"3.3.0"'],
    ['{"openapi":"3"}', '"3"'],
    ['{"openapi":3.3}', "3.3"],
    ['{"openapi":null}', "null"],
  ])("has a version that is not supported: %s", async (text, shown) => {
    expect(await problemsOfFiles({ "api.json": text })).toEqual([
      `api.json:1:12 error unsupported-openapi-version: OpenAPI version ${shown} is not supported; 3.0, 3.1 and 3.2 are, as a string such as "3.1.0". (#/openapi)`,
    ]);
  });
});

describe("invalid JSON", () => {
  test.each([
    ['{"openapi": "3.1.0",}', 21, "a key in double quotes is missing"],
    ['{"openapi" "3.1.0"}', 12, 'a ":" is missing'],
    ['{"openapi": "3.1.0" "a": 1}', 21, 'a "," is missing'],
    ['{"openapi": "3.1.0"', 20, 'a "}" is missing'],
    ['{"openapi": [1', 15, 'a "]" is missing'],
    ['{"openapi": }', 13, "a value is missing"],
    ['{"openapi": "3.1.0}', 13, "a string has no closing quote"],
    ['{"openapi": nope}', 13, "a word that is not a JSON value"],
    ['{"openapi": 1} 2', 16, "there is text after the end of the value"],
    ['{ // note\n"openapi": 1}', 3, "JSON allows no comments"],
    ['{"openapi": "\\x"}', 13, "a string has an escape that JSON does not know"],
    ['{"openapi": "\\u12"}', 13, "a \\u escape needs four hexadecimal digits"],
    ['{"openapi": "a\tb"}', 13, "a string has a control character that has to be escaped"],
  ])("is told with its place: %s", async (text, column, reason) => {
    expect(await problemsOfFiles({ "api.json": text })).toEqual([
      `api.json:1:${column} error invalid-json: This is not valid JSON: ${reason}. (#)`,
    ]);
  });

  test("counts lines", async () => {
    expect(
      await problemsOfFiles({ "api.json": '{\r\n  "openapi": "3.1.0",\r\n  oops\r\n}' }),
    ).toEqual([
      "api.json:3:3 error invalid-json: This is not valid JSON: a word that is not a JSON value. (#)",
    ]);
  });

  test("is nested deeper than any walk could follow", async () => {
    const text = `{"openapi":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect(await problemsOfFiles({ "api.json": text })).toEqual([
      "api.json:1:511 error invalid-json: The JSON is nested more than 500 levels deep. (#)",
    ]);
  });

  test("is not nested by what its texts say", async () => {
    const text = `{"openapi":"3.1.0","x-a":"${"[".repeat(600)}","b":${"[".repeat(600)}${"]".repeat(600)}}`;
    expect(await problemsOfFiles({ "api.json": text })).toEqual([
      expect.stringMatching(/^api\.json:1:1132 error invalid-json: /),
    ]);
  });
});

describe("invalid YAML", () => {
  test("is told with its place", async () => {
    expect(
      await problemsOfFiles({ "api.yaml": "openapi: 3.1.0\ninfo: [a, b\npaths: {}\n" }),
    ).toEqual([
      expect.stringMatching(
        /^api\.yaml:3:1 error invalid-yaml: This is not valid YAML: .+\. \(#\)$/,
      ),
    ]);
  });

  test("has several documents in one file", async () => {
    expect(await problemsOfFiles({ "api.yaml": "openapi: 3.1.0\n---\nopenapi: 3.1.0\n" })).toEqual([
      expect.stringMatching(/^api\.yaml:2:1 error invalid-yaml: /),
    ]);
  });

  test("has an alias without an anchor", async () => {
    expect(await problemsOfFiles({ "api.yaml": "openapi: 3.1.0\ninfo: *nothing\n" })).toEqual([
      "api.yaml:2:7 error invalid-yaml: This YAML cannot be read: the alias *nothing has no anchor before it. (#)",
    ]);
  });

  test("has an alias inside of what it names", async () => {
    expect(await problemsOfFiles({ "api.yaml": "openapi: 3.1.0\nx-a: &a [*a]\n" })).toEqual([
      "api.yaml:2:10 error invalid-yaml: This YAML cannot be read: the alias *a is inside its own anchor. (#)",
    ]);
  });

  test("has aliases that expand without measure", async () => {
    const levels = Array.from({ length: 9 }, (_, level) => {
      const previous = `*l${level}, `.repeat(9);
      return `x-${level + 1}: &l${level + 1} [${previous}]`;
    });
    const text = ["openapi: 3.1.0", "x-0: &l0 [lol]", ...levels].join("\n");
    expect(await problemsOfFiles({ "api.yaml": text })).toEqual([
      "api.yaml:1:1 error invalid-yaml: This YAML cannot be read: aliases expand to more than an API description can hold. (#)",
    ]);
  });

  test("may use one anchor many times", async () => {
    const uses = Array.from({ length: 300 }, (_, index) => `x-${index}: *a`).join("\n");
    const cwd = await tempFolder({ "api.yaml": `openapi: 3.1.0\nx: &a {b: 1}\n${uses}` });
    expect((await readDocument("api.yaml", { cwd })).value["x-299"]).toEqual({ b: 1 });
  });

  test("has a key that is no text", async () => {
    expect(await problemsOfFiles({ "api.yaml": "openapi: 3.1.0\n? [a, b]\n: 1\n" })).toEqual([
      "api.yaml:2:3 error invalid-yaml: This YAML cannot be read: a key is neither a string nor a number. (#)",
    ]);
  });

  test("has a number that JSON has no word for", async () => {
    expect(await problemsOfFiles({ "api.yaml": "openapi: 3.1.0\nx-limit: .inf\n" })).toEqual([
      "api.yaml:2:10 error invalid-yaml: This YAML cannot be read: JSON cannot represent this number. (#)",
    ]);
  });

  test("has a second document", async () => {
    expect(await problemsOfFiles({ "api.yaml": "openapi: 3.1.0\n---\na: 1\n" })).toEqual([
      'api.yaml:2:1 error invalid-yaml: This is not valid YAML: a second document begins here, after a line "---". (#)',
    ]);
  });

  // Each is several times as deep as what its parser's recursion can follow.
  test.each([
    ["api.yaml", 10_000],
    ["api.json", 100_000],
  ])("never comes to an end of its lists: %s", async (file, depth) => {
    expect(await problemsOfFiles({ [file]: "[".repeat(depth) })).toEqual([
      expect.stringMatching(/^api\.\w+:\d+:\d+ error invalid-\w+: .*nested too deep/),
    ]);
  });

  test("merges something else than a map", async () => {
    expect(await problemsOfFiles({ "api.yaml": "openapi: 3.1.0\nx: {<<: 1}\n" })).toEqual([
      "api.yaml:2:9 error invalid-yaml: This YAML cannot be read: a merge key << needs a map. (#)",
    ]);
  });

  test("is nested deeper than any walk could follow", async () => {
    const text = `openapi: ${"[".repeat(600)}${"]".repeat(600)}`;
    expect(await problemsOfFiles({ "api.yaml": text })).toEqual([
      "api.yaml:1:509 error invalid-yaml: This YAML cannot be read: values are nested more than 500 levels deep. (#)",
    ]);
  });

  test("is nested deeper than any walk could follow by its aliases", async () => {
    const nested = (inner: string): string => `${"[".repeat(300)}${inner}${"]".repeat(300)}`;
    const text = `openapi: 3.1.0\nx-a: &a ${nested("1")}\nx-b: ${nested("*a")}\n`;
    expect(await problemsOfFiles({ "api.yaml": text })).toEqual([
      "api.yaml:3:306 error invalid-yaml: This YAML cannot be read: values are nested more than 500 levels deep. (#)",
    ]);
  });
});

describe("a key that is written twice", () => {
  test("is an error in JSON, with both places", async () => {
    const text = '{ "openapi": "3.1.0",\n  "paths": {\n    "/a": {},\n    "\\/a": {}\n  } }';
    expect(await problemsOfFiles({ "api.json": text })).toEqual([
      'api.json:4:5 error duplicate-key: The key "/a" is also written at api.json:3:5. (#/paths/~1a)',
    ]);
  });

  test("is an error in YAML, with both places", async () => {
    expect(
      await problemsOfFiles({ "api.yaml": "openapi: 3.1.0\npaths:\n  /a: {}\n  /a: {}\n" }),
    ).toEqual([
      'api.yaml:4:3 error duplicate-key: The key "/a" is also written at api.yaml:3:3. (#/paths/~1a)',
    ]);
  });

  test("is the same key as a number and as a text", async () => {
    const text = "openapi: 3.1.0\nx-responses:\n  200: {}\n  '200': {}\n";
    expect(await problemsOfFiles({ "api.yaml": text })).toEqual([
      'api.yaml:4:3 error duplicate-key: The key "200" is also written at api.yaml:3:3. (#/x-responses/200)',
    ]);
  });

  test("is told for every one of them", async () => {
    const text = '{"openapi":"3.1.0","a":1,"a":[{"b":1,"b":2}]}';
    expect(await problemsOfFiles({ "api.json": text })).toEqual([
      'api.json:1:26 error duplicate-key: The key "a" is also written at api.json:1:20. (#/a)',
      'api.json:1:38 error duplicate-key: The key "b" is also written at api.json:1:32. (#/a/0/b)',
    ]);
  });

  test("is not a text that looks like a key", async () => {
    const cwd = await tempFolder({
      "api.json": '{"openapi":"3.1.0","a":"\\"a\\": \\\\","b":["a","a"]}',
    });
    expect((await readDocument("api.json", { cwd })).value["a"]).toBe('"a": \\');
  });
});
