import { describe, expect, it } from "vitest";
import { addConfigEntry } from "../../src/scaffold/config-entry.ts";

const entry = { key: "pets", spec: "specs/pets.json", package: "packages/pets-client" };

describe("a config in TypeScript", () => {
  it("gets the entry behind the last one, in its style", () => {
    const text = `export default defineConfig({
  clients: {
    // the first one { is not
    shop: { spec: "specs/}.json", package: "packages/shop" }, // kept
    // and so is this
  },
  importExtension: ".ts",
});
`;
    expect(addConfigEntry(text, entry, false)).toBe(`export default defineConfig({
  clients: {
    // the first one { is not
    shop: { spec: "specs/}.json", package: "packages/shop" }, // kept
    // and so is this
    pets: {
      spec: "specs/pets.json",
      package: "packages/pets-client",
    },
  },
  importExtension: ".ts",
});
`);
  });

  it("gets the comma that the last entry did not need", () => {
    const text = `export default {\n\tclients: {\n\t\tshop: { spec: "a", package: "b" } // kept\n\t}\n};\n`;
    const changed = addConfigEntry(text, entry, false);
    expect(changed).toContain(`package: "b" }, // kept\n\t\tpets: {\n\t\t\tspec`);
    expect(changed).toMatch(/\t\t\},\n\t\}\n\};\n$/);
  });

  it("keeps CRLF", () => {
    const text = `export default {\r\n  clients: {\r\n    shop: { spec: "a", package: "b" },\r\n  },\r\n};\r\n`;
    expect(addConfigEntry(text, entry, false)).not.toMatch(/[^\r]\n/);
  });

  it("quotes a key that needs it", () => {
    const text = `export default { "clients": {} };\n`;
    expect(addConfigEntry(text, { ...entry, key: "pet-store" }, false)).toContain(`"pet-store": {`);
  });

  it("may stand on one line", () => {
    const text = `export default { clients: { shop: { spec: "a", package: "b" } } };\n`;
    expect(addConfigEntry(text, entry, false))
      .toBe(`export default { clients: { shop: { spec: "a", package: "b" },
pets: {
  spec: "specs/pets.json",
  package: "packages/pets-client",
},
} };
`);
  });
});

it.each([0, 2])("a config in JSON stays JSON, indented by %i", (indentation) => {
  const shop = { spec: "a", package: "b" };
  const text = JSON.stringify({ clients: { shop } }, undefined, indentation);
  const { key, ...client } = { ...entry, upstream: "https://example.com/x" };
  const changed = addConfigEntry(text, { key, ...client }, true);
  expect(JSON.parse(changed ?? "")).toEqual({ clients: { shop, [key]: client } });
});

describe("nothing is inserted", () => {
  it.each([
    [
      "the clients come from elsewhere",
      "import { clients } from './x.ts'; export default { clients };",
    ],
    [
      "there are two objects called clients",
      "const a = { clients: {} }; export default { clients: {} };",
    ],
    ["there are no clients", "export default {};"],
    ["the clients have no end", "export default { clients: {"],
    ["the name is only in a comment", "// clients: {}\nexport default config;"],
    ["the name is only in a string", "export default 'clients: {}';"],
  ])("where %s", (_, text) => {
    expect(addConfigEntry(text, entry, false)).toBeUndefined();
  });
});
