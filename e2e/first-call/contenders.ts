import { join } from "node:path";
import { generatorPackages, packageTarball } from "../packed/tarballs.ts";

/** A generator, as somebody tries it who has a description and an empty project. */
export interface Contender {
  readonly name: string;
  /** What one types, one command after the other. */
  readonly commands: readonly string[];
  /** The first call, in `src/first-call.ts`. */
  readonly call: string;
}

/** The description, by the name of its file in the project. */
export const descriptionFile = "notes.json";

/** Where it is. */
export const description: string = join(import.meta.dirname, descriptionFile);

/** Ours first. Versions are pinned: a row is about one of them. */
export const contenders: readonly Contender[] = [
  {
    name: "@convex-openapi/generator",
    commands: [
      `npx -y @convex-openapi/generator init ${descriptionFile} --name notes --out src/notes`,
    ],
    call: `import { createNotesClient, getNote, orThrow } from "./notes/index.js";
const client = createNotesClient();
const note = await orThrow(getNote(client, { params: { path: { noteId: "n1" } } }));
export const text: string = note.text;
`,
  },
  {
    name: "@hey-api/openapi-ts 0.99.0",
    commands: [
      "npm install --save-dev @hey-api/openapi-ts@0.99.0",
      `npx openapi-ts -i ${descriptionFile} -o src/notes`,
    ],
    call: `import { getNote } from "./notes/index.js";
const { data } = await getNote({ path: { noteId: "n1" }, throwOnError: true });
export const text: string = data.text;
`,
  },
  {
    name: "orval 8.38.0",
    commands: [
      "npm install --save-dev orval@8.38.0",
      `npx orval --client fetch --input ${descriptionFile} --output src/notes.ts`,
    ],
    call: `import { getNote } from "./notes.js";
export const text: string = (await getNote("n1")).data.text;
`,
  },
  {
    name: "openapi-typescript 7.13.0 and openapi-fetch 0.17.0",
    commands: [
      "npm install openapi-fetch@0.17.0",
      "npm install --save-dev openapi-typescript@7.13.0",
      `npx openapi-typescript ${descriptionFile} -o src/notes.ts`,
    ],
    call: `import createClient from "openapi-fetch";
import type { paths } from "./notes.js";
const client = createClient<paths>({ baseUrl: "https://notes.example/v1" });
const params = { path: { noteId: "n1" } };
const { data } = await client.GET("/notes/{noteId}", { params });
export const text: string | undefined = data?.text;
`,
  },
  {
    name: "@redocly/cli 2.77.0",
    commands: [
      "npm install --save-dev @redocly/cli@2.77.0",
      `npx redocly generate-client ${descriptionFile} -o src/notes.ts`,
    ],
    call: `import { getNote } from "./notes.js";
export const text: string = (await getNote({ path: { noteId: "n1" } })).text;
`,
  },
];

/** The packed packages of ours that the first contender installs. */
export function ownTarballs(): string[] {
  return generatorPackages.map(packageTarball);
}
