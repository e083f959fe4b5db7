import { afterEach, describe, expect, it } from "vitest";
import { makeWorkspace, type Workspace } from "./workspace.ts";

const spec = `openapi: 3.1.0
info:
  title: Pets
  version: 1.0.0
  description: |
    First line.

    Second paragraph.
servers:
  - url: https://pets.example
paths:
  /pets:
    get:
      operationId: list_pets
      description: >-
        Folded
        text.
      parameters:
        # A comment.
        - { name: kind, in: query, schema: { enum: [cat, dog] } }
      responses:
        "200":
          description: "Quoted
            text."
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Pet" }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string, description: "a\\nb" } } }
`;

const overlay = `overlay: 1.0.0
info: { title: Fixes, version: 1.0.0 }
actions:
  - target: $.paths['/pets'].get
    update:
      summary: List the pets
      x-text: |
        Several
        lines.
`;

const config = JSON.stringify(
  {
    clients: {
      pets: { spec: "specs/pets.yaml", overlays: ["specs/fix.yaml"], package: "packages/pets" },
    },
  },
  undefined,
  2,
);

const inputs = {
  "clients.config.json": config,
  "specs/pets.yaml": spec,
  "specs/fix.yaml": overlay,
  "packages/pets/package.json": '{\n  "name": "pets"\n}\n',
};

const withCrLf = (text: string): string => text.replaceAll(/\r?\n/g, "\r\n");

const workspaces: Workspace[] = [];

async function workspaceWith(change: (text: string) => string): Promise<Workspace> {
  const workspace = await makeWorkspace();
  workspaces.push(workspace);
  const entries = Object.entries(inputs).map(([path, text]) => [path, change(text)]);
  await workspace.put(Object.fromEntries(entries) as Record<string, string>);
  return workspace;
}

async function generatedFiles(workspace: Workspace): Promise<Record<string, string>> {
  const files = await workspace.files();
  const paths = Object.keys(files).filter((path) => !(path in inputs));
  return Object.fromEntries(paths.map((path) => [path, files[path] ?? ""]));
}

afterEach(async () => {
  for (const workspace of workspaces.splice(0)) await workspace[Symbol.asyncDispose]();
});

describe("files that a checkout gave the line endings of Windows", () => {
  it("become the same client", async () => {
    const unix = await workspaceWith((text) => text);
    const windows = await workspaceWith(withCrLf);
    const outcome = await unix.run(["generate"]);
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    expect(await windows.run(["generate"])).toEqual(outcome);
    const files = await generatedFiles(unix);
    expect(Object.keys(files)).toHaveLength(9);
    expect(await generatedFiles(windows)).toEqual(files);
  });

  it("are up to date as generated files", async () => {
    const workspace = await workspaceWith((text) => text);
    await workspace.run(["generate"]);
    const files = await workspace.files();
    await workspace.put(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [path, withCrLf(text)])),
    );
    expect(await workspace.run(["generate", "--check"])).toMatchObject({ code: 0, stderr: "" });
  });

  it("have their faults at the same lines and columns", async () => {
    const faulty = (text: string): string => text.replace("#/components/schemas/Pet", "#/gone");
    const unix = await workspaceWith(faulty);
    const windows = await workspaceWith((text) => withCrLf(faulty(text)));
    const outcome = await unix.run(["check"]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain("specs/pets.yaml:27:");
    expect(await windows.run(["check"])).toEqual(outcome);
  });

  it("are no change between two descriptions", async () => {
    const workspace = await workspaceWith((text) => text);
    await workspace.put({ "head.yaml": withCrLf(spec) });
    const { code, stdout } = await workspace.run([
      "diff",
      "specs/pets.yaml",
      "head.yaml",
      "--format",
      "json",
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ api: "none", changes: [] });
  });

  it("keep them where a client is added to the config", async () => {
    const workspace = await workspaceWith(withCrLf);
    await workspace.run(["add", "specs/pets.yaml", "--name", "birds"]);
    const text = await workspace.read("clients.config.json");
    expect(text).toContain('"birds": {');
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
  });
});
