import { createServer, type RequestListener } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { readDocument } from "../../src/read/read-document.ts";
import { problemsOf } from "./diagnostics-of.ts";
import { tempFolder } from "./temp-folder.ts";

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

const apiWith = (ref: string): string =>
  `openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: '${ref}'}}}`;

describe("a document from a URL", () => {
  test("is JSON or YAML by its content", async () => {
    const url = await serve((request, response) => {
      response.end(request.url === "/json" ? '{"openapi":"3.1.0"}' : "openapi: 3.1.0");
    });
    expect((await readDocument(`${url}/json`)).value).toEqual({ openapi: "3.1.0" });
    expect((await readDocument(`${url}/yaml`)).value).toEqual({ openapi: "3.1.0" });
  });

  test("can have the URL as an object", async () => {
    const url = await serve((_, response) => void response.end("openapi: 3.1.0"));
    expect((await readDocument(new URL("/yaml", url))).file).toBe(`${url}/yaml`);
  });

  test("can refer to its neighbours", async () => {
    const url = await serve((request, response) => {
      response.end(request.url === "/api.yaml" ? apiWith("b.json") : '{"type":"string"}');
    });
    const document = await readDocument(`${url}/api.yaml`);
    expect(document.value["components"]).toEqual({
      schemas: { A: { $ref: "#/components/schemas/b" }, b: { type: "string" } },
    });
    expect(document.locate("/components/schemas/b/type").file).toBe(`${url}/b.json`);
  });

  test("cannot refer to a file of the machine that reads it", async () => {
    const url = await serve((_, response) => {
      response.end(apiWith("file:///etc/hostname"));
    });
    expect(await problemsOf(readDocument(`${url}/api.yaml`))).toEqual([
      `${url}/api.yaml:2:34 error unresolved-ref: The $ref "file:///etc/hostname" cannot be read: a description from a URL cannot refer to a file. (#/components/schemas/A/$ref)`,
    ]);
  });

  test("is not there", async () => {
    const url = await serve((_, response) => response.writeHead(404).end("no"));
    expect(await problemsOf(readDocument(`${url}/api.json`))).toEqual([
      `${url}/api.json:1:1 error unreadable-url: Could not fetch ${url}/api.json: the response is 404 Not Found. (#)`,
    ]);
  });

  test("never shows the password of its URL", async () => {
    expect(await problemsOf(readDocument("http://me:secret@127.0.0.1:1/api.json"))).toEqual([
      "http://127.0.0.1:1/api.json:1:1 error unreadable-url: Could not fetch http://127.0.0.1:1/api.json: the URL contains a user name or password, which is not supported. (#)",
    ]);
  });

  test.each([
    ["/api.json?token=hush", "/api.json?token=…"],
    ["/api.json?v=2&token=hush&hush#top", "/api.json?v=…&token=…&…#top"],
  ])("never shows the values of the query of its URL: %s", async (path, shown) => {
    const url = await serve((_, response) => response.writeHead(404).end("no"));
    expect(await problemsOf(readDocument(`${url}${path}`))).toEqual([
      `${url}${shown}:1:1 error unreadable-url: Could not fetch ${url}${shown}: the response is 404 Not Found. (#)`,
    ]);
  });

  test.each([
    ["http://me:hush@127.0.0.1:99999/a?key=hush", "http://127.0.0.1:99999/a?key=…"],
    ["http://me:hu/sh@127.0.0.1:99999/a", "http://127.0.0.1:99999/a"],
    ["ftp://me:hush@127.0.0.1/a?key=hush", "ftp://127.0.0.1/a?key=…"],
  ])("never shows the secrets of a URL that cannot be fetched: %s", async (url, shown) => {
    const [problem] = await problemsOf(readDocument(url));
    expect(problem).toMatch(/ error unreadable-url: /);
    expect(problem).not.toContain("hu");
    expect(problem?.startsWith(`${shown}:1:1`)).toBe(true);
  });

  test("has a neighbour that is not there", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/api.yaml") response.end(apiWith("b.json"));
      else response.writeHead(404).end();
    });
    expect(await problemsOf(readDocument(`${url}/api.yaml`))).toEqual([
      `${url}/api.yaml:2:34 error unresolved-ref: The $ref "b.json" cannot be read: could not fetch ${url}/b.json: the response is 404 Not Found. (#/components/schemas/A/$ref)`,
    ]);
  });
});

describe("a description from a URL that refers to another host", () => {
  test("is refused, and the host is not asked", async () => {
    let requests = 0;
    const other = await serve((_, response) => {
      requests += 1;
      response.end("{}");
    });
    const url = await serve((_, response) => response.end(apiWith(`${other}/b.json`)));
    const { host } = new URL(other);
    expect(await problemsOf(readDocument(`${url}/api.yaml`))).toEqual([
      `${url}/api.yaml:2:34 error unresolved-ref: The $ref "${other}/b.json" leads to another host, ${host}: if you trust it, allow it with \`--allow-host ${host}\` or in the config ("allowHosts", in a redocly.yaml "allow-host"). (#/components/schemas/A/$ref)`,
    ]);
    expect(requests).toBe(0);
  });

  test("is read where the host is allowed, and may be referred to from there", async () => {
    const other = await serve((request, response) => {
      response.end(request.url === "/b.json" ? `{"items":{"$ref":"${url}/c.json"}}` : "{}");
    });
    const url = await serve((request, response) => {
      response.end(request.url === "/c.json" ? "true" : apiWith(`${other}/b.json`));
    });
    const allowHosts = [new URL(other).host];
    const { value } = await readDocument(`${url}/api.yaml`, { allowHosts });
    expect(value["components"]).toMatchObject({ schemas: { b: {}, c: true } });
  });

  test("is refused where the host is one that an allowed host refers to", async () => {
    const third = await serve((_, response) => response.end("{}"));
    const other = await serve((_, response) =>
      response.end(`{"items":{"$ref":"${third}/c.json"}}`),
    );
    const url = await serve((_, response) => response.end(apiWith(`${other}/b.json`)));
    const allowHosts = [new URL(other).host];
    expect(await problemsOf(readDocument(`${url}/api.yaml`, { allowHosts }))).toEqual([
      expect.stringMatching(/^\S+\/b\.json:1:\d+ error unresolved-ref: .* leads to another host, /),
    ]);
  });

  test("is refused where a file that it refers to is somewhere else by now", async () => {
    const other = await serve((_, response) => response.end("{}"));
    const url = await serve((request, response) => {
      if (request.url === "/api.yaml") response.end(apiWith("b.json"));
      else response.writeHead(302, { location: `${other}/b.json` }).end();
    });
    expect(await problemsOf(readDocument(`${url}/api.yaml`))).toEqual([
      expect.stringContaining(`the server redirects to another host, ${other};`),
    ]);
  });

  test("is read where it is a file of this machine that refers to it", async () => {
    const other = await serve((_, response) => response.end('{"type":"string"}'));
    const cwd = await tempFolder({ "api.yaml": apiWith(`${other}/b.json`) });
    const { value } = await readDocument("api.yaml", { cwd });
    expect(value["components"]).toMatchObject({ schemas: { b: { type: "string" } } });
  });

  test("is refused where a file from a URL does so, whatever refers to that file", async () => {
    const third = await serve((_, response) => response.end("{}"));
    const other = await serve((_, response) =>
      response.end(`{"items":{"$ref":"${third}/c.json"}}`),
    );
    const cwd = await tempFolder({ "api.yaml": apiWith(`${other}/b.json`) });
    expect(await problemsOf(readDocument("api.yaml", { cwd }))).toEqual([
      expect.stringContaining("leads to another host"),
    ]);
  });
});
