import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expectGolden } from "@convex-openapi/test-support/expect-golden";
import { generatedPetWorkspace, petSpec, type Outcome, type Workspace } from "./workspace.ts";

let workspace: Workspace;

beforeEach(async () => {
  workspace = await generatedPetWorkspace();
});

afterEach(() => workspace[Symbol.asyncDispose]());

const pets = "packages/pets/src/generated";
const explain = (...words: string[]): Promise<Outcome> =>
  workspace.run(["generate", "--check", "--explain", ...words]);

/** Makes a file of the pets client what another version of the generator may have made of it. */
async function committed(name: string, ...edits: [from: string, to: string][]): Promise<void> {
  let text = await workspace.read(`${pets}/${name}`);
  for (const [from, to] of edits) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  await workspace.put({ [`${pets}/${name}`]: text });
}

interface Report {
  readonly api: string;
  readonly types: string;
  readonly bump: string;
  readonly changes: readonly {
    readonly rule: string;
    readonly types: string;
    readonly message: string;
    readonly operations: readonly string[];
    readonly typeBefore?: string;
    readonly typeAfter?: string;
  }[];
  readonly clients: readonly {
    readonly client: string;
    readonly status: string;
    readonly bump: string;
    readonly notes: readonly string[];
  }[];
}

/** The report on a workspace that is out of date. */
async function report(): Promise<Report> {
  const { code, stdout } = await explain("--format", "json");
  expect(code).toBe(1);
  return JSON.parse(stdout) as Report;
}

/** An older version with a difference of each kind. */
async function olderVersion(): Promise<void> {
  await committed("types.ts", ["name?: string;", "name: string;\n  nick?: string;"]);
  await committed("operations.ts", ["[200], init)", "[200], { ...init })"]);
  for (const name of ["types.ts", "operations.ts"]) {
    const path = `packages/shop/src/generated/${name}`;
    const text = await workspace.read(path);
    await workspace.put({ [path]: text.replaceAll(/\bPet\b(?!:)/g, "PetDto") });
  }
  await committed("client.ts", [
    "export function createPetsClient(",
    'export const version = "1.0.0";\n\nexport function createPetsClient(',
  ]);
  await committed("index.ts", ["{ createPetsClient,", "{ createPetsClient, version,"]);
}

describe("generate --check --explain", () => {
  it("ends with 0 and has nothing to explain where everything is up to date", async () => {
    expect(await explain()).toEqual({
      code: 0,
      stdout: "2 clients (18 files) up to date\n",
      stderr: "",
    });
  });

  it("tells what a new version changes, in the words of the golden file and in 80 columns", async () => {
    await olderVersion();
    const { code, stdout } = await explain();
    expect(code).toBe(1);
    await expectGolden(stdout, "cli/explain.txt");
    expect(Math.max(...stdout.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it("tells it as a comment on a pull request, in the words of the golden file", async () => {
    await olderVersion();
    const { code, stdout } = await explain("--format", "markdown");
    expect(code).toBe(1);
    await expectGolden(stdout, "cli/explain.md");
  });

  it("tells it to programs in the form of `diff`, as in the golden file", async () => {
    await olderVersion();
    const { stdout } = await explain("--format", "json");
    await expectGolden(stdout, "cli/explain.json");
    const schema = createRequire(import.meta.url).resolve(
      "@convex-openapi/diff/schemas/diff.schema.json",
    );
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(await readFile(schema, "utf8")) as object,
    );
    validate(JSON.parse(stdout));
    expect(validate.errors).toBeNull();
  });

  it("gives programs a whole report where everything is up to date", async () => {
    const { code, stdout } = await explain("--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ api: "none", types: "none", changes: [] });
  });

  it("names stale files beside the report, as --check does", async () => {
    await committed("types.ts", ["name?: string", "name: string"]);
    expect((await explain()).stderr).toBe(
      `${pets}/types.ts is stale: run \`openapi-clients generate pets\`
1 file not up to date in 1 of 2 clients
`,
    );
  });

  it("looks at the clients that are named", async () => {
    await committed("types.ts", ["name?: string", "name: string"]);
    expect((await explain("shop")).code).toBe(0);
  });

  it("writes nothing", async () => {
    await olderVersion();
    const before = await workspace.files();
    await explain();
    expect(await workspace.files()).toEqual(before);
  });

  it("explains the folder of --spec, where files of somebody else stand", async () => {
    const words = ["generate", "--spec", "specs/pets.json", "--out", "api"];
    await workspace.run(words);
    const types = await workspace.read("api/types.ts");
    await workspace.put({
      "api/types.ts": types.replace("name?: string", "name: string"),
      "api/mine.ts": "export const mine = (;",
    });
    const { code, stdout } = await workspace.run([...words, "--check", "--explain"]);
    expect(code).toBe(1);
    expect(stdout).toContain("BREAKING (1)\n\n  The type `Pet` changed");
    expect(stdout).not.toContain("mine.ts");
  });
});

describe("a type that only responses have", () => {
  it.each([
    ["that became optional breaks", "name: string;", "breaking", "major"],
    ["that takes more values breaks", 'name?: "Tom";', "breaking", "major"],
    [
      "that lost an optional property breaks",
      "name?: string;\n age?: number;",
      "breaking",
      "major",
    ],
    ["that gained a property is compatible", "", "compatible", "minor"],
    ["that takes fewer values is compatible", "name?: string | null;", "compatible", "minor"],
    ["that is only written otherwise is the same", "name?: (string);", "none", "patch"],
  ])("%s", async (_, old, types, bump) => {
    await committed("types.ts", ["name?: string;", old]);
    expect(await report()).toMatchObject({ api: "none", types, bump });
  });

  it("is told once, however many operations and functions have it", async () => {
    await committed("types.ts", ["name?: string;", "name: string;"]);
    const { changes } = await report();
    expect(changes.map(({ rule, operations }) => [rule, operations])).toEqual([
      ["exported-type-changed", ["GET /listPets"]],
    ]);
  });
});

describe("what was not there", () => {
  it("is compatible and told by its name", async () => {
    await committed("types.ts", ["export type Pet =", "type Pet ="]);
    const { types, changes } = await report();
    expect({ types, messages: changes.map(({ message }) => message) }).toEqual({
      types: "compatible",
      messages: ["The type `Pet` is now exported."],
    });
    expect((await explain()).stdout).toContain("  The type `Pet` is now exported.\n");
  });
});

describe("what is no longer there", () => {
  it("breaks where it is a function", async () => {
    await workspace.put({ "specs/pets.json": petSpec("Pets", []) });
    const { types, changes } = await report();
    expect(types).toBe("breaking");
    expect(changes.map(({ message }) => message)).toContain(
      "The function `listPets` is no longer exported.",
    );
  });

  it("breaks where a value is a type alone", async () => {
    await committed("index.ts", ["type PetsClient,", "type PetsClient, type PetsClient as Old,"]);
    const { changes } = await report();
    expect(changes).toMatchObject([
      { types: "breaking", message: "The type `Old` is no longer exported." },
    ]);
  });

  it("breaks once where it is exported under another name", async () => {
    await committed("operations.ts", ["function listPets(", "function getPets("]);
    const { changes } = await report();
    expect(
      changes.filter(({ types }) => types === "breaking").map(({ message }) => message),
    ).toEqual(["The function `getPets` is now called `listPets`."]);
  });

  it("breaks nobody where no other module could have it", async () => {
    await committed("types.ts", [
      "export interface paths",
      "type Old = 1;\n\nexport interface paths",
    ]);
    expect((await report()).types).toBe("none");
  });
});

describe("a function", () => {
  it("breaks where it takes fewer arguments", async () => {
    await committed("client.ts", [
      "options: PetsClientOptions = {}",
      "options: PetsClientOptions = {}, more?: string",
    ]);
    const { types, changes } = await report();
    expect(types).toBe("breaking");
    expect(changes[0]?.message).toBe(
      "The signature of `createPetsClient` changed, and old code no longer compiles: in the number of arguments of `createPetsClient`, the result of old calls is not accepted.",
    );
  });

  it("that lost a status breaks only code that names it where what it gives stays", async () => {
    await committed("operations.ts", [
      "| OperationFailure",
      "| OperationSuccess<201, ListPetsSuccess> | OperationFailure",
    ]);
    await committed("types.ts", [
      "200: {",
      '201: { content: { "text/plain": string } };\n        200: {',
    ]);
    expect((await report()).types).toBe("usage");
  });

  it("that runs otherwise asks for a patch and says so", async () => {
    await committed("operations.ts", ['"GET", "/listPets"', '"GET", "/pets"']);
    expect(await report()).toMatchObject({
      types: "none",
      bump: "patch",
      changes: [
        {
          rule: "code-changed",
          message: "Only run-time code of `operations.ts` changed: `listPets`.",
        },
      ],
    });
  });

  it("that no other module can call changes nothing but run-time code", async () => {
    await committed("wire.ts", [
      "/** Prepares the options",
      "function unused(value: any): number {\n  return value;\n}\nunused(1);\n\n/** Prepares the options",
    ]);
    expect(await report()).toMatchObject({
      types: "none",
      changes: [{ message: "Run-time code of `wire.ts` changed as well: `unused`." }],
    });
  });
});

describe("a schema that becomes two types, one as it is sent", () => {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } };
  const spec = (id: object): unknown => ({
    ...petSpec("Pets"),
    paths: {
      "/pets": {
        post: {
          operationId: "createPet",
          requestBody: { required: true, content },
          responses: { 200: { description: "Fine.", content } },
        },
      },
    },
    components: {
      schemas: {
        Pet: { type: "object", required: ["id"], properties: { id, name: { type: "string" } } },
      },
    },
  });

  beforeEach(async () => {
    await workspace.put({ "specs/pets.json": spec({ type: "string" }) });
    await workspace.run(["generate"]);
    await workspace.put({ "specs/pets.json": spec({ type: "string", readOnly: true }) });
  });

  it("is told at the operation that sends it, with the new name", async () => {
    const { changes } = await report();
    expect(changes.filter(({ types }) => types !== "none").map(({ message }) => message)).toEqual([
      "The type `CreatePetInit` changed, and old code no longer compiles: in `init` of `createPet`, `body.id` is not a property of the new type.",
      "The type of `POST /pets` changed, and old code no longer compiles: in `body` of `POST /pets`, `id` is not a property of the new type.",
      "The type `Pet` changed; old code still compiles.",
      "The type `PetWritable` is now exported.",
    ]);
  });
});

describe("a type that cannot be compared by itself", () => {
  it("is to blame for a call that breaks where nothing else is", async () => {
    await committed("results.ts", ["  data: Data;", "  data: Data;\n  count: number;"]);
    const { types, changes } = await report();
    expect(types).toBe("breaking");
    expect(changes.map(({ message }) => message)).toEqual([
      "The type `OperationSuccess` changed, and old code no longer compiles: in the result of `listPets`, a value of the new type is not assignable to the old type.",
    ]);
  });

  it("is not to blame where a schema is", async () => {
    await committed("results.ts", ["  error?: never;", "  readonly error?: never;"]);
    await committed("types.ts", ["name?: string;", "name: string;"]);
    const { changes } = await report();
    const told = changes.map(({ types, message }) => [types, message.split(" changed")[0]]);
    expect(told).toContainEqual(["breaking", "The type `Pet`"]);
    expect(told).not.toContainEqual(["breaking", "The type `OperationSuccess`"]);
  });

  it("is the same where every function is", async () => {
    await committed("wire.ts", ["type Fetch = (request: Request", "type Fetch = (asked: Request"]);
    expect(await report()).toMatchObject({
      types: "none",
      changes: [
        {
          rule: "internal-type-changed",
          message:
            "The type `Fetch` in `wire.ts` is written differently but means the same to the compiler.",
        },
      ],
    });
  });
});

describe("files in which only people see a change", () => {
  it("are told as such where it is comments", async () => {
    await committed("types.ts", ["export interface paths", "/** All. */\nexport interface paths"]);
    expect(await report()).toMatchObject({
      types: "none",
      bump: "patch",
      changes: [{ rule: "comments-changed", message: "Only comments of `types.ts` changed." }],
    });
  });

  it("are told as such where it is API.md", async () => {
    await workspace.put({
      "packages/pets/API.md": "# Pets\n\nDo not edit: change the spec or its overlay\n",
    });
    expect(await report()).toMatchObject({
      types: "none",
      changes: [{ rule: "report-changed", message: "The report `API.md` changed." }],
    });
  });

  it("are none where it is the ends of lines", async () => {
    const text = await workspace.read(`${pets}/types.ts`);
    await workspace.put({ [`${pets}/types.ts`]: text.replaceAll("\n", "\r\n") });
    expect((await explain()).code).toBe(0);
  });
});

describe("a client whose committed files are not what a version wrote", () => {
  it("is new where none is there", async () => {
    await rm(join(workspace.root, "packages/pets/src"), { recursive: true });
    const { types, clients } = await report();
    expect(types).toBe("none");
    expect(clients[0]).toMatchObject({ client: "pets", status: "new", notes: [] });
    expect((await explain()).stdout).toContain(
      "pets: a new client, so there is nothing to compare it with",
    );
  });

  it("is not compared where index.ts alone is missing", async () => {
    await rm(join(workspace.root, `${pets}/index.ts`));
    expect((await report()).clients[0]).toMatchObject({
      status: "unreadable",
      notes: [
        "`packages/pets/src/generated/index.ts` is missing, so the exports of the client are unknown. Restore what is committed, or replace it: `openapi-clients generate pets`.",
      ],
    });
  });

  it("is compared without what another missing file exported", async () => {
    await rm(join(workspace.root, `${pets}/client.ts`));
    const { types, changes, clients } = await report();
    expect(clients[0]?.notes).toEqual([
      "`packages/pets/src/generated/client.ts` is missing, so its exports are not compared.",
    ]);
    expect({ types, rules: changes.map(({ rule }) => rule) }).toEqual({
      types: "none",
      rules: ["file-added"],
    });
  });

  it("is not compared where one cannot be parsed, and the place is named", async () => {
    await committed("types.ts", ["export interface paths {", "export interface paths {{"]);
    const { types, clients } = await report();
    expect(types).toBe("none");
    expect(clients).toMatchObject([
      {
        status: "unreadable",
        notes: [
          expect.stringMatching(
            /^It cannot be parsed: `packages\/pets\/src\/generated\/types\.ts:5:25` \(.+\)\. Restore/,
          ),
        ],
      },
      { client: "shop", status: "compared" },
    ]);
  });

  it("counts among those that were not compared in the summary", async () => {
    await committed("types.ts", ["export interface paths {", "export interface paths {{"]);
    expect((await explain()).stdout).toMatch(/\n1 client not compared\n$/);
  });

  it("is compared as far as it goes where one does not compile, and the place is named", async () => {
    await committed("types.ts", ["name?: string;", "name: Words;"]);
    const { clients } = await report();
    expect(clients[0]?.notes).toEqual([
      "The committed code does not compile: `packages/pets/src/generated/types.ts:31:9` (Cannot find name 'Words'). Uses of that code count as compiling.",
    ]);
  });

  it("is compared where a much older version divided it into other files", async () => {
    const banner =
      "// Generated, do not edit: change the spec or its overlay, and run the command again.\n";
    for (const name of ["client.ts", "operations.ts", "types.ts"])
      await rm(join(workspace.root, `${pets}/${name}`));
    await workspace.put({
      [`${pets}/index.ts`]: `${banner}export * from "./core.js";\nexport type { Pet } from "./models";\n`,
      [`${pets}/core.ts`]: `${banner}import type { Pet } from "./models.js";
export async function listPets(): Promise<Pet[]> {
  return [];
}
export class Pets {}
`,
      [`${pets}/models.ts`]: `${banner}export interface Pet { name?: string }\n`,
    });
    const { types, changes, clients } = await report();
    expect({ types, notes: clients[0]?.notes }).toEqual({ types: "breaking", notes: [] });
    expect(changes.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        "The value `Pets` is no longer exported.",
        "`core.ts` is no longer generated.",
        "`types.ts` is a new file.",
      ]),
    );
    expect(changes.some(({ rule }) => rule === "signature-changed")).toBe(true);
  });

  it("is compared where somebody's own file stands among them", async () => {
    await workspace.put({ [`${pets}/mine.ts`]: "export const mine = (;\n" });
    const { code, stdout, stderr } = await explain();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "pets, shop: no changes\n\nno changes\n" });
    expect(stderr).toContain("mine.ts was not generated by openapi-clients");
  });
});

describe("nothing is explained", () => {
  it("where a spec cannot be read, and the run ends with 3", async () => {
    await workspace.put({ "specs/pets.json": "{" });
    const { code, stdout, stderr } = await explain("--format", "json");
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain("1 error; nothing was compared\n");
  });
});
