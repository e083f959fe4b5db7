import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runToSuccess } from "../packed/run-process.ts";
import { copyRepository, type RepositoryCopy } from "./repository-copy.ts";

const cli = join(import.meta.dirname, "../../packages/generator/bin/openapi-clients.js");

let repository: RepositoryCopy;

beforeEach(() => {
  repository = copyRepository();
});

afterEach(() => repository[Symbol.dispose]());

interface Manifest {
  readonly version: string;
}

function versionOf(name: string): string {
  return (JSON.parse(repository.read(`packages/${name}/package.json`)) as Manifest).version;
}

async function versionPackages(): Promise<{ pending: string | undefined; body: string }> {
  const output = repository.outside("output");
  const body = repository.outside("body.md");
  const outcome = await repository.script("version-packages.ts", [body], { GITHUB_OUTPUT: output });
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  const [, pending] = /^pending<<\S+\n(\w+)\n/.exec(readFileSync(output, "utf8")) ?? [];
  return { pending, body: pending === "true" ? readFileSync(body, "utf8") : "" };
}

describe("a release", () => {
  test("has nothing to do where no changeset waits", async () => {
    expect((await versionPackages()).pending).toBe("false");
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  test("gives the versions that the comment promised, admin included", async () => {
    repository.git("switch", "--quiet", "--create", "change");
    repository.edit("specs/cli-management-openapi.json", ({ paths }) => {
      delete paths["/workos/disconnect_workos_team"];
    });
    const options = { cwd: repository.folder };
    const diff = ["diff", "--since", "main", "--format", "json", "--fail-on", "never"];
    const { releases } = JSON.parse(
      await runToSuccess(process.execPath, [cli, ...diff], options),
    ) as {
      releases: { package: string; oldVersion: string; newVersion: string }[];
    };
    const names = ["admin", "management-client"];
    expect(releases.map((release) => release.package)).toEqual(
      names.map((name) => `@convex-openapi/${name}`),
    );
    for (const [index, name] of names.entries()) {
      expect(releases[index]?.oldVersion).toBe(versionOf(name));
    }
    await runToSuccess(process.execPath, [cli, "changeset", "--since", "main"], options);
    repository.commit("Remove an operation");
    const { pending, body } = await versionPackages();
    expect(pending).toBe("true");
    expect(names.map(versionOf)).toEqual(releases.map(({ newVersion }) => newVersion));
    const changelog = repository.read("packages/management-client/CHANGELOG.md");
    expect(changelog).toContain("`/workos/disconnect_workos_team` was removed");
    expect(changelog).not.toContain("<!--");
    expect(body).toContain(
      `## @convex-openapi/management-client@${versionOf("management-client")}`,
    );
    expect(body).toContain("`/workos/disconnect_workos_team` was removed");
    expect(repository.git("status", "--porcelain", ".changeset")).toContain(
      "D .changeset/spec-management.md",
    );
  });

  test("gives packages that need each other's exact version one version", async () => {
    const pinned = globSync("packages/*/package.json", { cwd: repository.folder }).flatMap(
      (path) => {
        const { name, dependencies = {} } = JSON.parse(repository.read(path)) as {
          readonly name: string;
          readonly dependencies?: Readonly<Record<string, string>>;
        };
        const siblings = Object.keys(dependencies).filter(
          (key) => dependencies[key] === "workspace:*",
        );
        return siblings.length > 0 ? [name, ...siblings] : [];
      },
    );
    const { fixed } = JSON.parse(repository.read(".changeset/config.json")) as {
      readonly fixed: readonly (readonly string[])[];
    };
    expect(fixed).toEqual([[...new Set(pinned)].sort()]);
    repository.write(".changeset/one.md", '---\n"@convex-openapi/types": minor\n---\n\nMore.\n');
    await versionPackages();
    const names = ["openapi-document", "openapi-types", "openapi-diff", "generator"];
    expect(new Set(names.map(versionOf)).size).toBe(1);
  });

  test("names the repository of the workflow in each package, which provenance asks for", async () => {
    const env = { GITHUB_SERVER_URL: "https://github.com", GITHUB_REPOSITORY: "acme/clients" };
    expect(await repository.script("name-repository.ts", [], env)).toMatchObject({ code: 0 });
    for (const name of ["admin", "management-client"]) {
      const manifest = JSON.parse(repository.read(`packages/${name}/package.json`)) as object;
      expect(manifest).toMatchObject({
        name: `@convex-openapi/${name}`,
        homepage: `https://github.com/acme/clients/tree/HEAD/packages/${name}#readme`,
        bugs: { url: "https://github.com/acme/clients/issues" },
        repository: {
          type: "git",
          url: "git+https://github.com/acme/clients.git",
          directory: `packages/${name}`,
        },
      });
    }
  });

  test("names no repository outside of a workflow", async () => {
    const env = { GITHUB_SERVER_URL: "", GITHUB_REPOSITORY: "" };
    expect((await repository.script("name-repository.ts", [], env)).code).toBe(2);
    expect(repository.git("status", "--porcelain")).toBe("");
  });
});
