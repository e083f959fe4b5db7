import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { typedCommand } from "../../src/command-line/typed-command.ts";
import { temporaryFolder } from "@convex-openapi/test-support/temporary-folder";

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

async function put(...paths: readonly string[]): Promise<void> {
  for (const path of paths) await write(path, "");
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const manifest = (scripts: Record<string, string>, more: object = {}): Promise<void> =>
  write("package.json", JSON.stringify({ scripts, ...more }));

/** How a command is typed in a folder of the project. */
function typed(words: string, below = "", variables: Record<string, string> = {}): string {
  return typedCommand({
    program: "openapi-clients",
    packageName: "@convex-openapi/generator",
    words,
    folder: join(folder, below),
    variables,
  });
}

const bin = "node_modules/.bin/openapi-clients";

describe("a program that is installed is run by the package manager in use:", () => {
  it.each([
    ["npm", "npx openapi-clients rules", ["package-lock.json"]],
    ["pnpm", "pnpm exec openapi-clients rules", ["pnpm-lock.yaml"]],
    ["yarn", "yarn openapi-clients rules", ["yarn.lock"]],
    ["bun", "bunx openapi-clients rules", ["bun.lock"]],
    ["npm, where nothing says which", "npx openapi-clients rules", []],
  ])("%s", async (_, command, files) => {
    await put(bin, ...files);
    expect(typed("rules")).toBe(command);
  });

  it("the one that package.json declares, before a lock file", async () => {
    await put(bin, "yarn.lock");
    await manifest({}, { packageManager: "pnpm@12.21.0" });
    expect(typed("rules")).toBe("pnpm exec openapi-clients rules");
  });

  it("the one that runs this, where the project says nothing", async () => {
    await put(bin);
    const variables = { npm_config_user_agent: "bun/1.3.0 npm/? node/v24" };
    expect(typed("rules", "", variables)).toBe("bunx openapi-clients rules");
  });

  it("from a folder within the project", async () => {
    await put(bin, "pnpm-lock.yaml", "packages/pets/README.md");
    expect(typed("rules", "packages/pets")).toBe("pnpm exec openapi-clients rules");
  });
});

describe("a program that is not installed", () => {
  it("is typed as it is", () => {
    expect(typed("check --spec a.json")).toBe("openapi-clients check --spec a.json");
  });

  it("is fetched again where npx has fetched it", () => {
    expect(typed("check", "", { npm_command: "exec" })).toBe("npx @convex-openapi/generator check");
  });
});

describe("a script of the project comes first:", () => {
  it.each<[string, string, Record<string, string>, string]>([
    ["one that runs just this", "generate", { api: "openapi-clients generate" }, "npm run api"],
    [
      "one that runs this among others",
      "generate",
      { api: "openapi-clients generate && prettier --write src" },
      "npm run api",
    ],
    [
      "one that runs it by a path",
      "generate",
      { api: "node tools/bin/openapi-clients.js  generate" },
      "npm run api",
    ],
    [
      "one that takes the rest",
      "generate pets",
      { api: "openapi-clients", gen: "openapi-clients generate" },
      "npm run gen -- pets",
    ],
    [
      "one that takes all",
      "rules",
      { api: "turbo run build && openapi-clients" },
      "npm run api -- rules",
    ],
    [
      "one of Turborepo, which runs it in the packages",
      "generate pets",
      { api: "openapi-clients", generate: "turbo run generate --output-logs=new-only" },
      "npm run generate",
    ],
  ])("%s", async (_, words, scripts, command) => {
    await manifest(scripts);
    expect(typed(words)).toBe(command);
  });

  it("of pnpm, which needs no hyphens", async () => {
    await put("pnpm-lock.yaml");
    await manifest({ api: "openapi-clients" });
    expect(typed("rules unresolved-ref")).toBe("pnpm api rules unresolved-ref");
  });
});

describe("no script is taken", () => {
  it.each<[string, string, Record<string, string>]>([
    ["that does something else", "generate", { api: "openapi-clients check" }],
    ["of a program with a longer name", "generate", { api: "my-openapi-clients generate" }],
    ["that goes on after it, where words are missing", "rules", { api: "openapi-clients && echo" }],
    ["of Turborepo for what has options", "generate --spec a", { api: "turbo run generate" }],
    ["of Turborepo for another task", "generate", { api: "turbo run build" }],
  ])("%s", async (_, words, scripts) => {
    await manifest(scripts);
    expect(typed(words)).toBe(`openapi-clients ${words}`);
  });

  it.each(["{", "[]", '{ "scripts": 7 }', '{ "scripts": { "api": 7 } }'])(
    "from a package.json with %j",
    async (text) => {
      await write("package.json", text);
      expect(typed("rules")).toBe("openapi-clients rules");
    },
  );

  it("from a package.json further out: package managers do not see it", async () => {
    await manifest({ api: "openapi-clients" });
    await write("packages/pets/package.json", "{}");
    expect(typed("rules", "packages/pets")).toBe("openapi-clients rules");
  });
});
