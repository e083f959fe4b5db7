import { copyFileSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApiModel, readDocument } from "@convex-openapi/document";
import { emitClient, type EmitOptions } from "@convex-openapi/generator";
import { typesOf } from "@convex-openapi/types";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { compilerOf } from "../packed/type-check.ts";
import { runProcess } from "../packed/run-process.ts";

const fixtures = join(import.meta.dirname, "..", "fixtures", "openapi-typescript");
const compilerOptions = {
  module: "esnext",
  moduleResolution: "bundler",
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  // What the declarations of libraries say of one another is theirs.
  skipLibCheck: true,
  noEmit: true,
};

/** The types of the fixture, and a project of a program that uses them. */
class LibraryProject {
  readonly folder = mkdtempSync(join(tmpdir(), "libraries-"));

  constructor(types: string) {
    symlinkSync(join(import.meta.dirname, "..", "node_modules"), join(this.folder, "node_modules"));
    for (const name of ["use.ts", "is-match.ts"]) {
      copyFileSync(join(fixtures, name), join(this.folder, name));
    }
    writeFileSync(join(this.folder, "types.ts"), types);
    const config = JSON.stringify({ compilerOptions, files: ["use.ts"] });
    writeFileSync(join(this.folder, "tsconfig.json"), config);
  }

  async errors(compiler: string): Promise<string> {
    const words = [compilerOf(compiler), "-p", this.folder, "--pretty", "false"];
    const { code, stdout, stderr } = await runProcess(process.execPath, words);
    return code === 0 ? "" : `${stdout}${stderr}`;
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

describe("code over openapi-fetch, openapi-react-query, swr-openapi, openapi-msw and openapi-typescript-fetch", () => {
  let model: ApiModel;
  let project: LibraryProject;

  beforeAll(async () => {
    const document = await readDocument("pets.yaml", { cwd: fixtures });
    model = new ApiModel(document);
    project = new LibraryProject(typesOf(document));
  });

  afterAll(() => {
    project[Symbol.dispose]();
  });

  /** `types.ts` of a client. */
  function clientTypes(options: Partial<EmitOptions>): string {
    const command = "openapi-clients generate";
    const usual = {
      clientName: "Pets",
      spec: "pets.yaml",
      command,
      importExtension: ".ts",
    } as const;
    const files = emitClient(model, { ...usual, ...options });
    return files.find(({ name }) => name === "types.ts")?.text ?? "";
  }

  test.each(["typescript-5.4", "typescript-5", "typescript"])(
    "compiles with the types of openapi-typescript and %s",
    async (compiler) => {
      expect(await project.errors(compiler)).toBe("");
    },
  );

  test("compiles with the types of a client that has all methods", async () => {
    using own = new LibraryProject(clientTypes({ absentMethods: "never" }));
    expect(await own.errors("typescript")).toBe("");
  });

  test("does not compile with the usual types of a client: swr-openapi wants all methods", async () => {
    using own = new LibraryProject(clientTypes({}));
    expect(await own.errors("typescript")).toContain("is not assignable to parameter of type");
  });
});
