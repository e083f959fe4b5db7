import { basename } from "node:path";
import type { ApiModel, JsonObject, JsonValue } from "@convex-openapi/document/model";
import { type Client, clientOf, exampleType, hasOperations } from "../emit/client.ts";
import {
  clientKeywords,
  defaultConfigFiles,
  defaultManifest,
  typesKeywords,
} from "./default-package.ts";
import { exampleCall, type ExampleCall } from "../emit/example-call.ts";
import { exampleClient, type ExampleClient } from "../emit/example-client.ts";
import { bracedList } from "../emit/statements.ts";
import type { SharedFields } from "./shared-fields.ts";
import type { SiblingPackage } from "./sibling-package.ts";

/** What a new client package is made from. */
export interface NewClientPackage {
  /** Name of the client in the config. */
  readonly key: string;
  /** PascalCase name, as in `createPetsClient`. */
  readonly clientName: string;
  /** Last part of the package's path. */
  readonly folderName: string;
  readonly model: ApiModel;
  /** The package to make it like; without one it gets defaults. */
  readonly sibling: SiblingPackage | undefined;
  /** What the packages beside it share, for one without a sibling. */
  readonly shared: SharedFields;
  readonly generatorVersion: string;
  /** What relative imports end in, as in the config. */
  readonly importExtension: ".js" | ".ts" | "";
  /** Turborepo inputs of the `generate` task besides the package's own, when the workspace uses Turborepo. */
  readonly turboInputs: readonly string[] | undefined;
}

/** A file of a new package, by its path below the package. */
export interface PackageFile {
  readonly path: string;
  readonly text: string;
}

/** Every hand-owned file of a new client package: it builds, has a test and can be published. */
export function clientPackageFiles(client: NewClientPackage): PackageFile[] {
  const contents = clientOf(client.model, client.clientName);
  const hasCalls = hasOperations(contents);
  const manifest = manifestOf(client, hasCalls);
  const packageName = typeof manifest.name === "string" ? manifest.name : client.folderName;
  const call = exampleCall(contents);
  const files = [
    { path: "package.json", text: jsonText(manifest) },
    {
      path: "README.md",
      text: hasCalls
        ? readme(client, packageName, exampleClient(contents, client.clientName), call)
        : typesReadme(client, packageName, contents),
    },
    { path: "src/index.ts", text: `export * from "./generated/index${client.importExtension}";\n` },
    hasCalls
      ? { path: "test/client.test.ts", text: firstTest(client, call) }
      : { path: "test/types.test.ts", text: firstTypesTest(client, contents) },
    ...Object.entries(configFilesOf(client)).map(([path, text]) => ({ path, text })),
  ];
  return client.turboInputs === undefined
    ? files
    : [...files, { path: "turbo.json", text: turboConfig(client.turboInputs) }];
}

function manifestOf(client: NewClientPackage, hasCalls: boolean): JsonObject {
  const { key, folderName, model, sibling, shared, generatorVersion } = client;
  const base =
    sibling === undefined
      ? defaultManifest(folderName, shared, generatorVersion)
      : (JSON.parse(renamed(JSON.stringify(sibling.manifest), client)) as JsonObject);
  const fetchVersion = objectAt(base, "dependencies")["openapi-fetch"];
  const manifest: JsonObject = {
    ...base,
    version: "0.1.0",
    description: `${hasCalls ? "Typed fetch client for" : "TypeScript types of"} ${titleOf(model)}, generated from its OpenAPI description.`,
    // Those of a sibling are words for its own API.
    keywords: [...(hasCalls ? clientKeywords : typesKeywords)],
    ...filesWithReports(base["files"]),
    scripts: { ...objectAt(base, "scripts"), generate: `openapi-clients generate ${key}` },
    ...(fetchVersion !== undefined && { dependencies: { "openapi-fetch": fetchVersion } }),
  };
  if (hasCalls) return manifest;
  const { dependencies: _calls, ...withoutCalls } = manifest;
  return withoutCalls;
}

/** A sibling that is older than `llms.txt` does not publish it; its image does. */
function filesWithReports(files: JsonValue | undefined): JsonObject {
  return Array.isArray(files) && files.includes("API.md") && !files.includes("llms.txt")
    ? { files: [...files, "llms.txt"] }
    : {};
}

function configFilesOf(client: NewClientPackage): Record<string, string> {
  const { sibling } = client;
  if (sibling === undefined) return { ...defaultConfigFiles };
  const entries = Object.entries({ ...defaultConfigFiles, ...sibling.configFiles });
  return Object.fromEntries(entries.map(([name, text]) => [name, renamed(text, client)]));
}

function renamed(text: string, { sibling, folderName }: NewClientPackage): string {
  return sibling === undefined ? text : text.replaceAll(basename(sibling.folder), folderName);
}

function readme(
  client: NewClientPackage,
  packageName: string,
  created: ExampleClient,
  call: ExampleCall | undefined,
): string {
  const { key, model } = client;
  const use =
    call === undefined
      ? ""
      : `\nconst result = await ${call.code};\nif (result.ok) console.log(result.data);\nelse console.error(result.status, result.error);\n`;
  return `# ${packageName}

Typed fetch client for ${titleOf(model)}. [API.md](./API.md) lists every operation and schema; \`functions\` has the function of each operation by name.

\`\`\`sh
npm install ${packageName}
\`\`\`

\`\`\`ts
${importOf(created.names, call, packageName)}
${created.code}
${use}\`\`\`

\`src/generated/\`, \`API.md\` and \`llms.txt\` are generated by \`openapi-clients generate ${key}\`; do not edit them.
`;
}

/** A statement and the end of its line. */
function importOf(created: readonly string[], call: ExampleCall | undefined, from: string): string {
  const names = call === undefined ? created : [...created, call.functionName];
  return bracedList("import {", names, `} from ${JSON.stringify(from)};`);
}

function typesReadme(
  { key, model }: NewClientPackage,
  packageName: string,
  contents: Client,
): string {
  return `# ${packageName}

TypeScript types of ${titleOf(model)}. [API.md](./API.md) lists every schema. There is nothing to call: the description has no operations.

\`\`\`sh
npm install ${packageName}
\`\`\`

\`\`\`ts
import type { ${exampleType(contents)} } from "${packageName}";
\`\`\`

\`src/generated/\`, \`API.md\` and \`llms.txt\` are generated by \`openapi-clients generate ${key}\`; do not edit them.
`;
}

function firstTest(
  { clientName, importExtension }: NewClientPackage,
  call: ExampleCall | undefined,
): string {
  const factory = `create${clientName}Client`;
  return `import { expect, it } from "vitest";
${importOf([factory], call, `../src/index${importExtension}`)}
it("sends requests to the base URL, through the given fetch", async () => {
  const urls: string[] = [];
  const client = ${factory}({
    baseUrl: "https://api.example.com",
    fetch: (request: Request) => {
      urls.push(request.url);
      return Promise.resolve(Response.json({}));
    },
  });
${
  call === undefined
    ? `  expect(client).toHaveProperty("GET");
  expect(urls).toEqual([]);`
    : `  await ${call.code};
  expect(urls).toEqual([expect.stringMatching(/^https:\\/\\/api\\.example\\.com\\//)]);`
}
});
`;
}

function firstTypesTest({ importExtension }: NewClientPackage, contents: Client): string {
  const type = exampleType(contents);
  return `import { expectTypeOf, it } from "vitest";
import type { ${type} } from "../src/index${importExtension}";

it("exports the types of the description", () => {
  expectTypeOf<${type}>().not.toBeAny();
});
`;
}

/** Lists stand on one line where they fit, as Prettier has it in the style of generated files. */
function turboConfig(inputs: readonly string[]): string {
  const items = ["package.json", ...inputs].map((input) => JSON.stringify(input));
  const line = `      "inputs": [${items.join(", ")}],`;
  const list =
    line.length <= lineWidth
      ? line
      : `      "inputs": [\n        ${items.join(",\n        ")}\n      ],`;
  return `{
  "extends": ["//"],
  "tasks": {
    "generate": {
      "dependsOn": ["^build"],
${list}
      "outputs": ["src/generated/**", "API.md", "llms.txt"]
    }
  }
}
`;
}

const lineWidth = 100;

function titleOf({ title }: ApiModel): string {
  const line = title.replaceAll(/\s+/g, " ").trim();
  return line === "" ? "an API" : line;
}

function objectAt(value: JsonObject, key: string): JsonObject {
  const found = value[key];
  return typeof found === "object" && found !== null && !Array.isArray(found) ? found : {};
}

function jsonText(value: JsonValue): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
