/** What a program that uses a generated client is written as. */
export interface Consumer {
  /** The generator, with its version. */
  readonly client: string;
  /** What it does. */
  readonly uses: string;
  readonly source: string;
}

const ours = "@convex-openapi/generator";
const heyApi = "@hey-api/openapi-ts 0.99.0";
const orval = "orval 8.38.0";
const redocly = "@redocly/cli 2.77.0";

const twoCalls = "two plain calls";

/** Programs that list animals and get one, and then more. Each is compared with the first one of its client. */
export const consumers: readonly Consumer[] = [
  { client: ours, uses: twoCalls, source: ourProgram({}) },
  {
    client: ours,
    uses: "and errors that are thrown, as those of pages are",
    source: ourProgram({
      imports: "orThrow",
      more: `console.log(await orThrow(getAnimal(client, { params: { path: { id: "a2" } } })));`,
    }),
  },
  {
    client: ours,
    uses: "and all pages of a list",
    source: ourProgram({
      imports: "listAnimalsPages",
      more: "for await (const animal of listAnimalsPages(client)) console.log(animal);",
    }),
  },
  {
    client: ours,
    uses: "and an event stream",
    source: ourProgram({
      imports: "watchAnimals",
      more: `
        const events = await watchAnimals(client);
        if (events.ok) for await (const event of events.data) console.log(event.data.name);`,
    }),
  },
  {
    client: ours,
    uses: "and an event stream that is connected again",
    source: ourProgram({
      imports: "reconnecting, watchAnimals",
      more: `
        const events = await watchAnimals(client, { reconnect: reconnecting() });
        if (events.ok) for await (const event of events.data) console.log(event.data.name);`,
    }),
  },
  {
    client: ours,
    uses: "and retries and time limits",
    source: ourProgram({
      first: `import { resilientFetch } from "@convex-openapi/fetch";`,
      options: "fetch: resilientFetch()",
    }),
  },
  {
    client: ours,
    uses: "and a token by `auth`",
    source: ourProgram({
      imports: "credentials",
      headers: `auth: credentials({ bearer: "x" })`,
    }),
  },
  {
    client: heyApi,
    uses: `${twoCalls} (event streams and credentials are in each bundle)`,
    source: `
      import { client } from "./hey-api/client.gen.ts";
      import { getAnimal, listAnimals } from "./hey-api/sdk.gen.ts";
      client.setConfig({ headers: { Authorization: "Bearer x" } });
      console.log(await listAnimals(), await getAnimal({ path: { id: "a1" } }));`,
  },
  {
    client: orval,
    uses: `${twoCalls} (no other feature)`,
    source: `
      import { getAnimal, listAnimals } from "./orval/api.ts";
      const init = { headers: { Authorization: "Bearer x" } };
      console.log(await listAnimals({}, init), await getAnimal("a1", init));`,
  },
  {
    client: redocly,
    uses: `${twoCalls} (pages, event streams, retries and credentials are in each bundle)`,
    source: `
      import { client, getAnimal, listAnimals } from "./redocly/api.ts";
      client.auth.bearer("x");
      console.log(await listAnimals(), await getAnimal("a1"));`,
  },
  {
    client: "openapi-fetch 0.17.0",
    uses: twoCalls,
    source: `
      import createClient from "openapi-fetch";
      const client = createClient({ baseUrl: "https://shelter.example/v1", headers: { Authorization: "Bearer x" } });
      console.log(await client.GET("/animals"), await client.GET("/animals/{id}", { params: { path: { id: "a1" } } }));`,
  },
];

interface Extras {
  readonly first?: string;
  readonly imports?: string;
  /** What is sent with every call. */
  readonly headers?: string;
  readonly options?: string;
  readonly more?: string;
}

function ourProgram(extras: Extras): string {
  const { first = "", imports, options, more = "" } = extras;
  const { headers = `headers: { Authorization: "Bearer x" }` } = extras;
  const names = ["createShelterClient", "getAnimal", "listAnimals", ...(imports ? [imports] : [])];
  const given = [headers, ...(options ? [options] : [])].join(", ");
  return `
    ${first}
    import { ${names.join(", ")} } from "./ours/index.js";
    const client = createShelterClient({ ${given} });
    console.log(await listAnimals(client), await getAnimal(client, { params: { path: { id: "a1" } } }));
    ${more}`;
}
