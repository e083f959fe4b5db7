import { describe, expect, it } from "vitest";
import { addConfigEntry } from "../../src/scaffold/config-entry.ts";

const entry = { key: "pets", spec: "specs/pets.json", package: "packages/pets-client" };

describe("a config in TypeScript", () => {
  it("gets the entry behind the last one, in its style", async () => {
    const text = `export default defineConfig({
  clients: {
    // the first one
    shop: { spec: "specs/shop.json", package: "packages/shop" }, // kept
  },
  importExtension: ".ts",
});
`;
    expect(await addConfigEntry("clients.config.ts", text, entry))
      .toBe(`export default defineConfig({
  clients: {
    // the first one
    shop: { spec: "specs/shop.json", package: "packages/shop" }, // kept
    pets: {
      spec: "specs/pets.json",
      package: "packages/pets-client",
    },
  },
  importExtension: ".ts",
});
`);
  });

  it("gets the comma that the last entry did not need", async () => {
    const text = `export default {\n\tclients: {\n\t\tshop: { spec: "a", package: "b" }\n\t}\n};\n`;
    const changed = await addConfigEntry("clients.config.mjs", text, entry);
    expect(changed).toContain(`package: "b" },\n\t\tpets: {\n\t\t  spec`);
    expect(changed).toMatch(/\t\t\},\n\t\}\n\};\n$/);
  });

  it("keeps CRLF", async () => {
    const text = `export default {\r\n  clients: {\r\n    shop: { spec: "a", package: "b" },\r\n  },\r\n};\r\n`;
    expect(await addConfigEntry("clients.config.ts", text, entry)).not.toMatch(/[^\r]\n/);
  });

  it("quotes a key that needs it", async () => {
    const text = `export default { clients: {} };\n`;
    const changed = await addConfigEntry("clients.config.ts", text, { ...entry, key: "pet-store" });
    expect(changed).toContain(`"pet-store": {`);
  });

  it("is the same but for the entry when it stands on one line", async () => {
    const text = `export default { clients: { shop: { spec: "a", package: "b" } } };\n`;
    const changed = await addConfigEntry("clients.config.ts", text, entry);
    expect(
      changed?.startsWith(`export default { clients: { shop: { spec: "a", package: "b" },`),
    ).toBe(true);
  });
});

it("a config in JSON stays JSON", async () => {
  const text = JSON.stringify({ clients: { shop: { spec: "a", package: "b" } } }, undefined, 2);
  const changed = await addConfigEntry("clients.config.json", text, {
    ...entry,
    upstream: "https://example.com/x",
  });
  const { key, ...client } = { ...entry, upstream: "https://example.com/x" };
  expect(JSON.parse(changed ?? "")).toEqual({
    clients: { shop: { spec: "a", package: "b" }, [key]: client },
  });
});

describe("nothing is inserted", () => {
  it.each([
    [
      "the clients come from elsewhere",
      "import { clients } from './x.ts'; export default { clients };",
    ],
    ["the clients are spread", "export default { clients: { ...others } };"],
    [
      "there are two objects called clients",
      "const a = { clients: {} }; export default { clients: {} };",
    ],
    ["there are no clients", "export default {};"],
    ["the name is only in a comment", "// clients: {}\nexport default config;"],
  ])("where %s", async (_, text) => {
    expect(await addConfigEntry("clients.config.ts", text, entry)).toBeUndefined();
  });
});
