import { createServer, type RequestListener } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { fetchText } from "../../src/read/fetch-text.ts";
import { readDocument } from "../../src/read/read-document.ts";
import { problemsOf } from "./diagnostics-of.ts";

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

describe("a document from a URL", () => {
  test("is JSON or YAML by its content", async () => {
    const url = await serve((request, response) => {
      response.end(request.url === "/json" ? '{"openapi":"3.1.0"}' : "openapi: 3.1.0");
    });
    expect((await readDocument(`${url}/json`)).value).toEqual({ openapi: "3.1.0" });
    expect((await readDocument(`${url}/yaml`)).value).toEqual({ openapi: "3.1.0" });
  });

  test("can refer to its neighbours", async () => {
    const url = await serve((request, response) => {
      const isRoot = request.url === "/api.yaml";
      response.end(
        isRoot ? "openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: b.json}}}" : '{"type":"string"}',
      );
    });
    const document = await readDocument(`${url}/api.yaml`);
    expect(document.value["components"]).toEqual({
      schemas: { A: { $ref: "#/components/schemas/b" }, b: { type: "string" } },
    });
    expect(document.locate("/components/schemas/b/type").file).toBe(`${url}/b.json`);
  });

  test("cannot refer to a file of the machine that reads it", async () => {
    const url = await serve((_, response) => {
      response.end("openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: 'file:///etc/hostname'}}}");
    });
    expect(await problemsOf(readDocument(`${url}/api.yaml`))).toEqual([
      `${url}/api.yaml:2:34 error unresolved-ref: The $ref "file:///etc/hostname" cannot be read: a description from a URL cannot refer to a file. (#/components/schemas/A/$ref)`,
    ]);
  });

  test("is not there", async () => {
    const url = await serve((_, response) => response.writeHead(404).end("no"));
    expect(await problemsOf(readDocument(`${url}/api.json`))).toEqual([
      `${url}/api.json:1:1 error unreadable-url: The server answers 404 Not Found. (#)`,
    ]);
  });

  test("is a web page", async () => {
    const url = await serve((_, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8").end("<html></html>");
    });
    expect(await problemsOf(readDocument(`${url}/docs`))).toEqual([
      `${url}/docs:1:1 error unreadable-url: The server answers with a web page, not with an API description. (#)`,
    ]);
  });

  test("comes from a server that cannot be reached", async () => {
    expect(await problemsOf(readDocument("http://127.0.0.1:1/api.json"))).toEqual([
      expect.stringMatching(
        /^http:\/\/127\.0\.0\.1:1\/api\.json:1:1 error unreadable-url: The server cannot be reached: .+\. \(#\)$/,
      ),
    ]);
  });

  test("has a URL that is none", async () => {
    expect(await problemsOf(readDocument("http://"))).toEqual([
      "http://:1:1 error unreadable-url: This is no valid URL. (#)",
    ]);
  });

  test("never shows the password of its URL", async () => {
    const problems = await problemsOf(readDocument("http://me:secret@127.0.0.1:1/api.json"));
    expect(problems).toEqual([
      "http://127.0.0.1:1/api.json:1:1 error unreadable-url: The URL holds a user name or a password, which cannot be sent. (#)",
    ]);
  });

  test("takes too long", async () => {
    const url = await serve(() => undefined);
    const limits = { timeoutMilliseconds: 50, maximumBytes: 1000 };
    expect(await problemsOf(fetchText(url, "api.json", limits))).toEqual([
      "api.json:1:1 error unreadable-url: The server takes longer than 0.05 s to answer. (#)",
    ]);
  });

  test("takes too long after its first bytes", async () => {
    const url = await serve((_, response) => response.write("{"));
    const limits = { timeoutMilliseconds: 200, maximumBytes: 1000 };
    expect(await problemsOf(fetchText(url, "api.json", limits))).toEqual([
      "api.json:1:1 error unreadable-url: The server takes longer than 0.2 s to answer. (#)",
    ]);
  });

  test("is too large", async () => {
    const url = await serve((_, response) => response.end("x".repeat(1001)));
    const limits = { timeoutMilliseconds: 600_000, maximumBytes: 1000 };
    expect(await problemsOf(fetchText(url, "api.json", limits))).toEqual([
      "api.json:1:1 error unreadable-url: The answer is larger than 1000 bytes. (#)",
    ]);
  });
});
