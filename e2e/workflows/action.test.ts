import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { programFor } from "../../action/program.mjs";
import { wordsOf } from "../../action/words.mjs";
import { startRegistry } from "../packed/start-registry.ts";
import { runToSuccess } from "../packed/run-process.ts";
import {
  generatorDependencyTarballs,
  generatorPackages,
  packageTarball,
} from "../packed/tarballs.ts";
import { action, runAction } from "./run-action.ts";

const root = join(import.meta.dirname, "../..");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "action-test-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function readManifest(path: string): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(join(path, "package.json"), "utf8")) as {
    name: string;
    version: string;
  };
}

/** The inputs as the step has them in its environment. */
function inputs(values: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `INPUT_${name.toUpperCase().replaceAll("-", "_")}`,
      value,
    ]),
  );
}

describe("action.yml", () => {
  test("hands every input on through the environment, and puts none into a script", () => {
    const [step] = action.runs.steps;
    const expected = Object.keys(action.inputs)
      .filter((name) => name !== "token")
      .map((name) => [
        `INPUT_${name.toUpperCase().replaceAll("-", "_")}`,
        `\${{ inputs.${name} }}`,
      ]);
    expect(step?.env).toEqual({
      GITHUB_TOKEN: "${{ inputs.token }}",
      ...Object.fromEntries(expected),
    });
    expect(step?.run).not.toContain("${{");
  });

  test("has a default and a description for every input", () => {
    for (const [name, input] of Object.entries(action.inputs)) {
      expect({ name, ...input }).toEqual({
        name,
        description: expect.stringMatching(/\S/) as string,
        default: expect.any(String) as string,
      });
    }
  });
});

describe("inputs become words", () => {
  test.each([
    [{ command: "comment" }, ["comment", "--"]],
    [
      {
        command: "comment",
        since: "v1",
        "fail-on": "risky",
        strict: "true",
        name: "api",
        clients: "pets  shop",
      },
      [
        "comment",
        "--since=v1",
        "--name=api",
        "--fail-on=risky",
        "--strict",
        "--client=pets",
        "--client=shop",
        "--",
      ],
    ],
    [
      { command: "comment", base: "old.yaml", head: "new.yaml" },
      ["comment", "--", "old.yaml", "new.yaml"],
    ],
    [
      { command: "pull", branch: "specs", title: "New specs", clients: "pets", strict: "" },
      ["pull", "--pull-request", "--branch=specs", "--title=New specs", "--", "pets"],
    ],
    [{ command: "comment", since: "--debug $(id)" }, ["comment", "--since=--debug $(id)", "--"]],
    [
      { command: "pull", clients: "--with-faults" },
      ["pull", "--pull-request", "--", "--with-faults"],
    ],
  ])("%j", (values, words) => {
    expect(wordsOf(inputs(values))).toEqual(words);
  });

  test.each([
    [{ command: "generate" }, 'the input command is comment or pull, not "generate"'],
    [{}, 'the input command is comment or pull, not ""'],
    [{ command: "comment", strict: "yes" }, 'the input strict is true or false, not "yes"'],
    [
      { command: "comment", branch: "x" },
      "the input branch is for the command pull, not for comment",
    ],
    [
      { command: "pull", "fail-on": "any" },
      "the input fail-on is for the command comment, not for pull",
    ],
    [
      { command: "pull", base: "a.yaml" },
      "the input base is for the command comment, not for pull",
    ],
  ])("but not %j", (values, message) => {
    expect(() => wordsOf(inputs(values))).toThrow(message);
  });

  test("and what is wrong is an annotation that no value can end", async () => {
    const { code, stdout } = await runAction({
      cwd: folder,
      with: { command: "x\n::warning::y" },
      env: {},
    });
    expect(code).toBe(2);
    expect(stdout).toBe(
      '::error title=openapi-clients::the input command is comment or pull, not "x%0A::warning::y"\n',
    );
  });
});

describe("the program is", () => {
  test("that of the repository, from a folder below", () => {
    const installed = join(folder, "node_modules/@convex-openapi/generator");
    mkdirSync(join(folder, "apps/web"), { recursive: true });
    mkdirSync(installed, { recursive: true });
    writeFileSync(
      join(installed, "package.json"),
      JSON.stringify({ bin: { "openapi-clients": "./bin/program.js" } }),
    );
    expect(programFor(join(folder, "apps/web"), {})).toBe(join(installed, "bin/program.js"));
  });

  test("the one that was built beside the action, where the repository has none", () => {
    expect(programFor(folder, {})).toBe(join(root, "packages/generator/bin/openapi-clients.js"));
  });

  test("not looked for where there is no folder", () => {
    expect(() => programFor(join(folder, "x"), {})).toThrow(
      `the input working-directory names no folder: ${join(folder, "x")}`,
    );
  });

  describe("one from the registry, where nothing is built", () => {
    let path: string;

    beforeEach(() => {
      path = join(folder, "action-repository");
      cpSync(join(root, "action"), join(path, "action"), { recursive: true });
      cpSync(
        join(root, "packages/generator/package.json"),
        join(path, "packages/generator/package.json"),
      );
    });

    test("of the version that belongs to the action, with what compares", async () => {
      await using registry = await startRegistry(join(folder, "registry"));
      // What compares brings a compiler; here it is a package of that name and version.
      const { version } = readManifest(join(root, "packages/openapi-diff"));
      const standIn = join(folder, "diff");
      mkdirSync(standIn);
      const name = "@convex-openapi/diff";
      writeFileSync(join(standIn, "package.json"), JSON.stringify({ name, version }));
      const own = generatorPackages.map(packageTarball);
      for (const tarball of [...generatorDependencyTarballs(), ...own, standIn]) {
        const words = ["publish", "--registry", registry.url, tarball];
        await runToSuccess("npm", words, { cwd: folder, env: registry.env });
      }
      // In a process of its own, for it waits for npm, which waits for the registry of this one.
      const module = pathToFileURL(join(path, "action/program.mjs")).href;
      const code = `import { programFor } from "${module}"; console.log(programFor(".", process.env));`;
      const words = ["--input-type=module", "--eval", code];
      const env = { ...registry.env, RUNNER_TEMP: folder };
      const found = await runToSuccess(process.execPath, words, { cwd: folder, env });
      const program = found.trim();
      const printed = await runToSuccess(process.execPath, [program, "--version"]);
      expect(printed.trim()).toBe(readManifest(join(root, "packages/generator")).version);
      const beside = join(dirname(program), "../../diff");
      expect(readManifest(beside)).toMatchObject({ name, version });
    });

    test("which it says where the registry does not have it", async () => {
      await using registry = await startRegistry(join(folder, "registry"));
      const { code, stdout } = await runAction({
        cwd: folder,
        with: { version: "9.9.9" },
        env: registry.env,
        path,
      });
      expect(code).toBe(2);
      expect(stdout).toMatch(
        /^::error title=openapi-clients::npm could not install @convex-openapi\/generator@9\.9\.9: .*E404/,
      );
    });

    test.each(["1.0.0 & calc", "file:../x", "$(id)", "github:acme/x"])(
      "but not for a version such as %s",
      async (version) => {
        const { code, stdout } = await runAction({ cwd: folder, with: { version }, env: {}, path });
        expect(code).toBe(2);
        expect(stdout).toContain(
          "the input version is a version such as 1.2.3 or a tag such as latest",
        );
      },
    );
  });
});
