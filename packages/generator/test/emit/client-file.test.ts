import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { JsonObject } from "@convex-openapi/document/model";
import { withFiles } from "@convex-openapi/test-support/compile";
import { emit, emitFile } from "../emitted.ts";
import { specOf } from "@convex-openapi/test-support/documents";

type Fetch = (request: Request) => Promise<Response>;

interface Client {
  GET(path: string, init?: object): Promise<{ data?: unknown; error?: unknown }>;
}

interface Module {
  readonly createTestClient: (options?: object) => Client;
  readonly getThing: (client: Client) => Promise<{ data?: unknown; error?: unknown }>;
}

/** A document with an operation. */
function callable(parts: JsonObject): JsonObject {
  const get = { operationId: "get_thing", responses: { "200": { description: "" } } };
  return specOf({ ...parts, paths: { "/thing": { get } } });
}

/** The emitted package of a document with the given servers, really imported. */
async function load(...servers: JsonObject[]): Promise<Module> {
  const spec = callable({ ...(servers.length > 0 && { servers }) });
  const files = Object.fromEntries((await emit(spec)).map(({ name, text }) => [name, text]));
  return withFiles(
    files,
    async (folder) =>
      (await import(/* @vite-ignore */ pathToFileURL(`${folder}/index.ts`).href)) as Module,
  );
}

/** The URL that a client calls. */
async function urlOf(client: (fetch: Fetch) => Client): Promise<string> {
  const fetch = vi.fn<Fetch>(async () => Response.json({}));
  await client(fetch).GET("/thing");
  return fetch.mock.calls[0]?.[0].url ?? "";
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a client", () => {
  const server = { url: "https://api.example.com/v1" };

  it("calls the first server of the description", async () => {
    const { createTestClient } = await load(server, { url: "https://other.example.com" });
    expect(await urlOf((fetch) => createTestClient({ fetch }))).toBe(
      "https://api.example.com/v1/thing",
    );
  });

  it("calls `baseUrl` instead when that is given", async () => {
    const { createTestClient } = await load(server);
    const url = await urlOf((fetch) => createTestClient({ fetch, baseUrl: "http://localhost:1" }));
    expect(url).toBe("http://localhost:1/thing");
  });

  it("does not take `undefined` for a base URL", async () => {
    const { createTestClient } = await load(server);
    const url = await urlOf((fetch) => createTestClient({ fetch, baseUrl: undefined }));
    expect(url).toBe("https://api.example.com/v1/thing");
  });

  it("uses the global `fetch` of the moment, with what openapi-fetch hands it", async () => {
    const { createTestClient, getThing } = await load(server);
    const client = createTestClient({ requestInitExt: { marker: true } });
    const replaced = vi.fn<Fetch>(async () => Response.json({ a: 1 }));
    vi.stubGlobal("fetch", replaced);
    expect(await getThing(client)).toMatchObject({ ok: true });
    expect(replaced).toHaveBeenCalledWith(expect.any(Request), { marker: true });
  });

  it("hands headers and other options on", async () => {
    const { createTestClient } = await load(server);
    const fetch = vi.fn<Fetch>(async () => Response.json({}));
    await createTestClient({ fetch, headers: { "X-A": "b" }, credentials: "include" }).GET(
      "/thing",
    );
    expect(fetch.mock.calls[0]?.[0].headers.get("x-a")).toBe("b");
    expect(fetch.mock.calls[0]?.[0].credentials).toBe("include");
  });
});

describe("a variable of the server's URL", () => {
  const variables = {
    deployment: { default: "" },
    stage: { default: "v1", enum: ["v1", "v2/beta"] },
  };
  const server = { url: "https://{deployment}.example.com/{stage}", variables };

  it("is filled in, or its default is", async () => {
    const { createTestClient } = await load(server);
    expect(
      await urlOf((fetch) => createTestClient({ fetch, deployment: "happy-animal-123" })),
    ).toBe("https://happy-animal-123.example.com/v1/thing");
  });

  it("can have a value with a slash when the description lists it", async () => {
    const { createTestClient } = await load(server);
    const url = await urlOf((fetch) =>
      createTestClient({ fetch, deployment: "a", stage: "v2/beta" }),
    );
    expect(url).toBe("https://a.example.com/v2/beta/thing");
  });

  it("does not count beside `baseUrl`, as the documentation of the factory says", async () => {
    const { createTestClient } = await load(server);
    const options = { deployment: "happy-otter-123", baseUrl: "http://localhost:1" };
    expect(await urlOf((fetch) => createTestClient({ fetch, ...options }))).toBe(
      "http://localhost:1/thing",
    );
    const spec = callable({ servers: [server] });
    expect(await emitFile(spec, "client.ts")).toContain("counts alone where both are given");
  });

  it("is not needed beside `baseUrl`", async () => {
    const { createTestClient } = await load(server);
    expect(await urlOf((fetch) => createTestClient({ fetch, baseUrl: "http://localhost" }))).toBe(
      "http://localhost/thing",
    );
  });

  it.each([
    undefined,
    null,
    42,
    "",
    ".",
    "..",
    "evil.example/",
    "evil.example/a",
    "evil.example?",
    "evil.example#",
    "user@evil.example",
    "evil.example:81",
    "evil.example\\",
    "evil example",
    "evil\n",
    "%2e%2e",
    "évil",
  ])("cannot be %j", async (deployment) => {
    const { createTestClient } = await load(server);
    expect(() => createTestClient({ deployment })).toThrow(TypeError);
    expect(() => createTestClient({ deployment })).toThrow(
      "give baseUrl, or deployment of letters, digits and ._~-",
    );
  });

  it("is not repeated in the error, for it could be a secret in the wrong place", async () => {
    const { createTestClient } = await load(server);
    expect(() => createTestClient({ deployment: "key|secret" })).not.toThrow(/secret/);
  });

  it("is an option in camelCase when its name could not stand without quotes", async () => {
    const { createTestClient } = await load({ url: "{deployment-url}/api" });
    const url = await urlOf((fetch) =>
      createTestClient({ fetch, deploymentUrl: "https://a.example.com/" }),
    );
    expect(url).toBe("https://a.example.com/api/thing");
  });

  it.each([
    "a.example.com",
    "https://user:pass@a.example.com",
    "https://a.example.com?x",
    "ftp://a",
    "javascript:x",
  ])("that begins the URL cannot be %j", async (deploymentUrl) => {
    const { createTestClient } = await load({ url: "{deployment-url}/api" });
    expect(() => createTestClient({ deploymentUrl })).toThrow(TypeError);
  });

  it("does not take the place of an option that every client has", async () => {
    const client = await emitFile(
      callable({ servers: [{ url: "https://{headers}.example.com" }] }),
      "client.ts",
    );
    expect(client).toContain("serverHeaders: string;");
  });

  it("cannot end the template that it stands in", async () => {
    const { createTestClient } = await load({
      url: "https://a.example.com/`${x}/{v}",
      variables: { x: { default: "1" }, v: { default: "2" } },
    });
    expect(await urlOf((fetch) => createTestClient({ fetch }))).toBe(
      "https://a.example.com/%60$1/2/thing",
    );
  });
});

describe("a description without a server that can be called", () => {
  it.each([[], [{ url: "/" }], [{ url: "/api/v1" }], [{ url: "//example.com" }]])(
    "asks for a base URL (%j)",
    async (...servers) => {
      const spec = callable({ servers });
      expect(await emitFile(spec, "client.ts")).toMatch(/baseUrl: string;\n/);
      const { createTestClient } = await load(...servers);
      expect(await urlOf((fetch) => createTestClient({ fetch, baseUrl: "http://localhost" }))).toBe(
        "http://localhost/thing",
      );
    },
  );
});
