import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDiagnostic } from "../../src/diagnostic.ts";
import { placeOf } from "../../src/position.ts";
import type { ApiDocument, JsonObject } from "../../src/document.ts";
import { applyOverlays } from "../../src/overlay/apply-overlays.ts";
import { everyPart, textFrom } from "../read/json-at.ts";
import { documentOf, overlayOf, textOf } from "./documents.ts";

const api = {
  info: { title: "Pets", version: "1" },
  servers: [
    { url: "https://a.example" },
    { url: "https://b.example" },
    { url: "https://c.example" },
  ],
  paths: { "/pets": { get: { tags: ["pets"], deprecated: true, responses: {} } } },
};

async function apply(actions: string): Promise<ApiDocument> {
  const { document, diagnostics } = applyOverlays(await documentOf(api), [overlayOf(actions)]);
  expect(diagnostics.map(formatDiagnostic)).toEqual([]);
  return document;
}

async function problemsOf(actions: string): Promise<string[]> {
  const { document, diagnostics } = applyOverlays(await documentOf(api), [overlayOf(actions)]);
  expect(document.value).toEqual(api);
  return diagnostics.map(formatDiagnostic);
}

describe("update", () => {
  test("merges into an object, down to its leaves", async () => {
    const { value } = await apply(
      "- target: $.info\n  update: { title: Cats, contact: { name: Ada } }",
    );
    expect(value["info"]).toEqual({ title: "Cats", version: "1", contact: { name: "Ada" } });
  });

  test("merges into the root", async () => {
    const { value } = await apply("- target: $\n  update: { paths: { /cats: {} } }");
    expect(Object.keys(Object(value["paths"]))).toEqual(["/pets", "/cats"]);
  });

  test("appends to a list that is the target", async () => {
    const { value } = await apply("- target: $.paths.*.get.tags\n  update: cats");
    expect(value["paths"]).toMatchObject({ "/pets": { get: { tags: ["pets", "cats"] } } });
  });

  test("appends each item of a list to a list that is the target", async () => {
    const { value } = await apply("- target: $.servers\n  update: [{ url: d }, { url: e }]");
    expect(value["servers"]).toEqual([...api.servers, { url: "d" }, { url: "e" }]);
  });

  test("appends to a list inside of the target", async () => {
    const { value } = await apply("- target: $.paths['/pets'].get\n  update: { tags: [cats] }");
    expect(value["paths"]).toMatchObject({ "/pets": { get: { tags: ["pets", "cats"] } } });
  });

  test("changes everything that its target matches", async () => {
    const { value } = await apply(
      "- target: $.servers[?@.url != 'https://b.example']\n  update: { x: 1 }",
    );
    expect(value["servers"]).toMatchObject([{ x: 1 }, { url: "https://b.example" }, { x: 1 }]);
  });

  test("changes a value once that its target matches twice", async () => {
    const { value } = await apply("- target: $['servers', 'servers']\n  update: { url: d }");
    expect(value["servers"]).toHaveLength(4);
  });

  test("works on the result of the action before", async () => {
    const { value } = await apply(
      "- target: $.info\n  update: { license: { name: MIT } }\n- target: $.info.license\n  update: { url: u }",
    );
    expect(value["info"]).toMatchObject({ license: { name: "MIT", url: "u" } });
  });

  test("does not leak from one target into another", async () => {
    const { value } = await apply(
      "- target: $.servers[0,1]\n  update: { variables: { a: {} } }\n- target: $.servers[0].variables\n  update: { b: {} }",
    );
    expect(value["servers"]).toMatchObject([
      { variables: { a: {}, b: {} } },
      { variables: { a: {} } },
      {},
    ]);
    expect(value["servers"]).not.toHaveProperty("1.variables.b");
  });

  test("adds a key that is called __proto__, and touches no prototype", async () => {
    const { value } = await apply("- target: $.info\n  update: { __proto__: { polluted: true } }");
    expect(Object.keys(Object(value["info"]))).toContain("__proto__");
    expect(Object.getPrototypeOf(value["info"])).toBe(Object.prototype);
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("remove", () => {
  test("takes a key from its object", async () => {
    const { value } = await apply("- target: $.paths['/pets'].get.deprecated\n  remove: true");
    expect(value["paths"]).toEqual({ "/pets": { get: { tags: ["pets"], responses: {} } } });
  });

  test("takes every matched item from its list, as the list was before", async () => {
    const { value } = await apply("- target: $.servers[0,1]\n  remove: true");
    expect(value["servers"]).toEqual([{ url: "https://c.example" }]);
  });

  test("takes a value along with one inside of it", async () => {
    const { value } = await apply("- target: $.servers[0,1]['url']\n  remove: true");
    expect(value["servers"]).toEqual([{}, {}, { url: "https://c.example" }]);
    const both = await apply("- target: $..[?@.url || @ == 'https://a.example']\n  remove: true");
    expect(both.value["servers"]).toEqual([]);
  });

  test("goes before an update of the same action", async () => {
    const { value } = await apply("- target: $.info\n  update: { title: Cats }\n  remove: true");
    expect(value).not.toHaveProperty("info");
  });

  test("is nothing when it is false", async () => {
    const { value } = await apply("- target: $.info\n  update: { title: Cats }\n  remove: false");
    expect(value["info"]).toMatchObject({ title: "Cats" });
  });

  test("makes room for a value of another kind", async () => {
    const { value } = await apply(
      "- target: $.info.title\n  remove: true\n- target: $.info\n  update: { title: [Cats] }",
    );
    expect(value["info"]).toMatchObject({ title: ["Cats"] });
  });
});

describe("an action that cannot be applied", () => {
  test.each([
    [
      "matches nothing",
      "- target: $.paths['/cats'].get\n  update: {}",
      `overlay.yaml:3:11 error overlay-target-unmatched: The target "$.paths['/cats'].get" matches nothing in api.json. (#/actions/0/target)`,
    ],
    [
      "removes nothing",
      "- target: $.tags\n  remove: true",
      'overlay.yaml:3:11 error overlay-target-unmatched: The target "$.tags" matches nothing in api.json. (#/actions/0/target)',
    ],
    [
      "removes the root",
      "- target: $\n  remove: true",
      "overlay.yaml:4:11 error overlay-action-invalid: The root of the document cannot be removed. (#/actions/0/remove)",
    ],
    [
      "updates a text",
      "- target: $.info.title\n  update: Cats",
      "overlay.yaml:4:11 error overlay-action-invalid: The target matches a string (#/info/title); target the object around it. (#/actions/0/update)",
    ],
    [
      "updates an object with a list",
      "- target: $.info\n  update: [1]",
      "overlay.yaml:4:11 error overlay-action-invalid: The update has a list where the document has an object (#/info). (#/actions/0/update)",
    ],
    [
      "updates an object with nothing",
      "- target: $.info\n  update:",
      "overlay.yaml:4:3 error overlay-action-invalid: The update has null where the document has an object (#/info). (#/actions/0/update)",
    ],
    [
      "puts an object over a text",
      "- target: $\n  update: { info: { title: { en: Pets } } }",
      "overlay.yaml:4:11 error overlay-action-invalid: The update has an object where the document has a string (#/info/title); remove it first, in an action of its own. (#/actions/0/update)",
    ],
    [
      "fits one of its targets only",
      "- target: $.*\n  update: { '/pets': { get: { tags: pets } } }",
      "overlay.yaml:4:11 error overlay-action-invalid: The update has a string where the document has a list (#/paths/~1pets/get/tags); remove it first, in an action of its own. (#/actions/0/update)",
    ],
    [
      "has a misspelt field",
      "- target: $.info\n  updat: {}",
      'overlay.yaml:4:10 error overlay-action-invalid: Overlay 1.0 actions have no field "updat". (#/actions/0/updat)',
    ],
    [
      "has a field of a later version",
      "- target: $.info\n  copy: $.paths",
      'overlay.yaml:4:9 error overlay-action-invalid: Overlay 1.0 actions have no field "copy". (#/actions/0/copy)',
    ],
    [
      "has no target",
      "- update: {}",
      'overlay.yaml:3:3 error overlay-action-invalid: An action needs a "target": a JSONPath expression. (#/actions/0)',
    ],
    [
      "has a target that is no text",
      "- target: 7\n  remove: true",
      'overlay.yaml:3:11 error overlay-action-invalid: An action needs a "target": a JSONPath expression. (#/actions/0/target)',
    ],
    [
      "does nothing",
      "- target: $.info\n  remove: false",
      'overlay.yaml:3:3 error overlay-action-invalid: An action needs an "update" or "remove: true". (#/actions/0)',
    ],
    [
      "has a remove that is no boolean",
      '- target: $.info\n  remove: "true"',
      'overlay.yaml:4:11 error overlay-action-invalid: "remove" has to be true or false, not a string. (#/actions/0/remove)',
    ],
    [
      "is no object",
      "- $.info",
      "overlay.yaml:3:3 error overlay-action-invalid: An action has to be an object, not a string. (#/actions/0)",
    ],
  ])("%s", async (_, actions, line) => {
    expect(await problemsOf(actions)).toEqual([line]);
  });

  test.each(["info", "$.servers[", "$.servers[?@.url = 1]", "$.a-b c", ""])(
    "has no valid JSONPath: %s",
    async (target) => {
      expect(await problemsOf(`- target: ${JSON.stringify(target)}\n  remove: true`)).toEqual([
        expect.stringMatching(
          /^overlay\.yaml:3:11 error overlay-target-invalid: The target ".*" is not a valid JSONPath: .+\. \(#\/actions\/0\/target\)$/,
        ),
      ]);
    },
  );

  test.each([
    [
      "",
      "overlay.yaml:2:1 error overlay-without-actions: The overlay has no list of actions. (#/actions)",
    ],
    [
      "  []",
      "overlay.yaml:3:3 error overlay-without-actions: The overlay has no list of actions. (#/actions)",
    ],
    [
      "  { a: 1 }",
      "overlay.yaml:3:3 error overlay-without-actions: The overlay has no list of actions. (#/actions)",
    ],
  ])("stands in no list of actions: %j", async (actions, line) => {
    expect(await problemsOf(actions)).toEqual([line]);
  });

  test("does not keep the others from being applied", async () => {
    const overlay = overlayOf(
      "- target: $.nothing\n  remove: true\n- target: $.info\n  update: { title: Cats }",
    );
    const { document, diagnostics } = applyOverlays(await documentOf(api), [overlay]);
    expect(diagnostics).toHaveLength(1);
    expect(document.value["info"]).toMatchObject({ title: "Cats" });
  });

  test("may have a description and extensions", async () => {
    const { value } = await apply(
      "- target: $.info\n  description: why\n  x-by: me\n  update: { title: Cats }",
    );
    expect(value["info"]).toMatchObject({ title: "Cats" });
  });
});

describe("the place of each part", () => {
  const actions = `- target: $.info
  update: { title: Cats, contact: { name: Ada } }
- target: $.servers[0]
  remove: true
- target: $.servers
  update: [{ url: d }]
- target: $.servers[0]
  update: { description: second }
- target: $.servers[1]
  remove: true
- target: $.paths['/pets'].get.deprecated
  remove: true`;

  test.each([
    ["what the spec says", "/info/version", "api.json:4:16"],
    ["what an overlay replaced", "/info/title", "overlay.yaml:4:20"],
    ["what an overlay added", "/info/contact/name", "overlay.yaml:4:43"],
    ["an object that an overlay changed", "/info", "api.json:2:11"],
    ["an item that moved up", "/servers/0/url", "api.json:11:14"],
    ["what an overlay added to an item that moved", "/servers/0/description", "overlay.yaml:10:26"],
    ["an item that an overlay appended, after another went", "/servers/1/url", "overlay.yaml:8:19"],
    ["what an overlay removed, nearby", "/paths/~1pets/get/deprecated", "api.json:19:14"],
    ["an item that is no longer there, nearby", "/servers/2", "api.json:6:14"],
  ])("is known for %s", async (_, pointer, place) => {
    expect(placeOf((await apply(actions)).locate(pointer))).toBe(place);
  });

  test("is known for several overlays, one on top of the other", async () => {
    const { document } = applyOverlays(await documentOf(api), [
      overlayOf("- target: $.info\n  update: { license: { name: MIT } }", "first.yaml"),
      overlayOf("- target: $.info.license\n  update: { url: u }", "second.yaml"),
    ]);
    expect(document.locate("/info/license/name").file).toBe("first.yaml");
    expect(document.locate("/info/license/url").file).toBe("second.yaml");
    expect(document.file).toBe("api.json");
  });
});

/** A document as it went in, and what an overlay made of it. */
async function overlaid(
  value: object,
  actions: readonly object[],
): Promise<[JsonObject, ApiDocument]> {
  const document = await documentOf(value);
  const overlay = await documentOf({ overlay: "1.0.0", actions }, "overlay.json");
  return [document.value, applyOverlays(document, [overlay]).document];
}

test("what is removed may be called after numbers and otherwise, side by side", async () => {
  const value = { ":": [0], "1:": { "": false }, ";": 0, "<": "" };
  const update = { "2": null, "10": null, "=": null, "": null, " ": "" };
  const [, document] = await overlaid(value, [
    { target: "$", update },
    { target: "$..*", remove: true },
  ]);
  expect(document.value).toEqual({});
});

describe("whatever the document", () => {
  const json = fc.dictionary(fc.string(), fc.jsonValue({ depthSize: "small" }));
  const target = fc.constantFrom("$", "$.*", "$..*", "$[*][*]", "$[*][0]", "$..[?@ == 0]", "$.a");
  const action: fc.Arbitrary<object> = fc.oneof(
    fc.record({ target, update: fc.dictionary(fc.string(), fc.jsonValue()) }),
    fc.record({ target, update: fc.jsonValue() }),
    fc.record({ target, remove: fc.constant(true) }),
  );
  const updates = fc.array(action, { maxLength: 4 });

  test("overlays leave what goes in as it was", async () => {
    await fc.assert(
      fc.asyncProperty(json, updates, async (value, actions) => {
        const text = JSON.stringify(value);
        const [before] = await overlaid(value, actions);
        expect(JSON.stringify(before)).toBe(text);
      }),
    );
  });

  test("every value is found where it was written", async () => {
    await fc.assert(
      fc.asyncProperty(json, updates, async (value, actions) => {
        const [, { value: result, locate }] = await overlaid(value, actions);
        const overlay = { overlay: "1.0.0", actions };
        for (const [pointer, part] of everyPart(result)) {
          if (typeof part === "object") continue;
          const position = locate(pointer);
          const text = textOf(position.file === "overlay.json" ? overlay : value);
          const literal = JSON.stringify(part);
          expect(textFrom(text, position).slice(0, literal.length)).toBe(literal);
        }
      }),
    );
  });

  test("an empty update changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        const [before, after] = await overlaid(value, [{ target: "$", update: {} }]);
        expect(after.value).toEqual(before);
      }),
    );
  });

  test("an update of the root by the document itself makes lists longer and changes nothing else", async () => {
    const withoutLists = json.filter((value) => !JSON.stringify(value).includes("["));
    await fc.assert(
      fc.asyncProperty(withoutLists, async (value) => {
        const [before, after] = await overlaid(value, [{ target: "$", update: value }]);
        expect(after.value).toEqual(before);
      }),
    );
  });

  test("no overlays give the very same document", async () => {
    const document = await documentOf(api);
    expect(applyOverlays(document, []).document).toBe(document);
  });

  test("what no overlay touches is not copied", async () => {
    const document = await documentOf(api);
    const overlay = overlayOf("- target: $.info\n  update: { title: Cats }");
    expect(applyOverlays(document, [overlay]).document.value["paths"]).toBe(
      document.value["paths"],
    );
  });
});
