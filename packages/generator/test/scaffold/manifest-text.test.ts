import { describe, expect, it } from "vitest";
import { extendedManifestText, scriptsFor } from "../../src/scaffold/manifest-text.ts";
import { packageNameFor } from "../../src/scaffold/project.ts";

const nothing = { scripts: {}, dependencies: {}, devDependencies: {} };
const fetch = { ...nothing, dependencies: { "openapi-fetch": "1" } };

describe("a manifest with additions keeps", () => {
  it.each([
    ["its one line", '{"name":"a"}', '{"name":"a","dependencies":{"openapi-fetch":"1"}}'],
    [
      "a byte order mark",
      '\uFEFF{"name":"a"}',
      '\uFEFF{"name":"a","dependencies":{"openapi-fetch":"1"}}',
    ],
    [
      "an order that is not sorted",
      '{"dependencies":{"z":"1","a":"1"}}\n',
      '{"dependencies":{"z":"1","a":"1","openapi-fetch":"1"}}\n',
    ],
    [
      "what it says itself",
      '{"dependencies":{"openapi-fetch":"0"},"b":1}',
      '{"dependencies":{"openapi-fetch":"0"},"b":1}',
    ],
  ])("%s", (_, text, extended) => {
    expect(extendedManifestText(text, fetch)).toBe(extended);
  });

  it("every byte where there is nothing to add", () => {
    const text = '{ "name":"a" ,\n\n  "b": 1.0 }';
    expect(extendedManifestText(text, nothing)).toBe(text);
  });
});

describe("scripts are called", () => {
  it.each([
    [{}, "generate"],
    [{ generate: "openapi-clients generate" }, "generate"],
    [{ "generate:check": "x" }, "generate:clients"],
    [{ generate: "x", "generate:clients": "y" }, "generate:clients2"],
  ])("beside %j: %s", (existing, name) => {
    expect(scriptsFor(existing)).toMatchObject({ generate: name, check: `${name}:check` });
  });
});

it.each([
  ["/home/ada/My App", "my-app"],
  ["/home/ada/.config", "config"],
  ["/", "app"],
  ["/home/ada/日本", "app"],
])("the package in %s is called %s", (folder, name) => {
  expect(packageNameFor(folder)).toBe(name);
});
