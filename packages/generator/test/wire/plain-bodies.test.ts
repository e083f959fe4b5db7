import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bodyOf, type Content } from "./bodies.ts";
import { listen, type Loopback } from "./loopback.ts";

let server: Loopback;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server.close());

const bytes = new Uint8Array([0, 255, 10, 13]);
const any = { schema: {} };
const object = { schema: { type: "object" } };
const binary: Content = { "application/octet-stream": any };

describe("a body of bytes", () => {
  it.each([
    ["a Uint8Array", bytes],
    ["an ArrayBuffer", bytes.buffer],
    ["a Blob, whatever its own type", new Blob([bytes], { type: "image/png" })],
    ["a stream", new Blob([bytes]).stream()],
  ])("is sent as it is: %s", async (_, body) => {
    const { type, body: received } = await bodyOf(server, binary, { body });
    expect([type, ...received]).toEqual(["application/octet-stream", ...bytes]);
  });

  it("has the media type that the caller gives in its place", async () => {
    for (const headers of [
      { "content-type": "image/png" },
      new Headers({ "Content-Type": "image/png" }),
    ]) {
      expect((await bodyOf(server, binary, { body: bytes, headers })).type).toBe("image/png");
    }
  });

  it("can lose a header of the client by `null`", async () => {
    const { headers } = await bodyOf(
      server,
      binary,
      { body: bytes, headers: { "X-A": null } },
      { headers: { "X-A": "1" } },
    );
    expect(headers["x-a"]).toBeUndefined();
  });

  it("that is absent says nothing of itself", async () => {
    for (const init of [{}, { body: undefined }]) {
      expect((await bodyOf(server, binary, init)).type).toBeUndefined();
    }
  });
});

describe("a body of a range alone", () => {
  const images: Content = { "image/*": any };

  it("has the media type that the call names", async () => {
    const { type, body } = await bodyOf(server, images, { contentType: "image/png", body: bytes });
    expect([type, ...body]).toEqual(["image/png", ...bytes]);
  });

  it("has the type of a Blob", async () => {
    const body = new Blob(["x"], { type: "image/webp" });
    expect((await bodyOf(server, images, { body })).type).toBe("image/webp");
  });

  it("has no media type that nobody named, and is no JSON then", async () => {
    const { type, body } = await bodyOf(server, images, { body: bytes });
    expect([type, ...body]).toEqual([undefined, ...bytes]);
  });

  it("that is absent says nothing of itself", async () => {
    expect((await bodyOf(server, images, {})).type).toBeUndefined();
  });
});

describe("a body of text", () => {
  it("gets no quotes", async () => {
    const { type, text } = await bodyOf(server, { "text/csv": any }, { body: 'a,"b"\n' });
    expect([type, text]).toEqual(["text/csv", 'a,"b"\n']);
  });
});

describe("a body of JSON", () => {
  it.each([
    "application/merge-patch+json",
    "application/json-patch+json",
    "application/json-seq2+json",
    "application/json; version=2",
  ])("by another name is sent under it: %s", async (name) => {
    const { type, text } = await bodyOf(server, { [name]: object }, { body: { a: null } });
    expect([type, text]).toEqual([name, '{"a":null}']);
  });

  it("comes first among several, but not by a longer name", async () => {
    const content = { "application/json-patch+json": object, "application/json": object };
    expect((await bodyOf(server, content, { body: { a: 1 } })).type).toBe("application/json");
  });

  it("may be null, false, zero or an empty text", async () => {
    for (const body of [null, false, 0, ""]) {
      const { text } = await bodyOf(server, { "application/json": any }, { body });
      expect(text).toBe(JSON.stringify(body));
    }
  });
});

describe.each(["*/*", "application/*"])("a body of %s alone", (range) => {
  it.each<[string, unknown, string, string]>([
    ["a Blob with its type", new Blob(["x"], { type: "image/gif" }), "image/gif", "x"],
    ["a Blob without a type", new Blob(["x"]), "application/octet-stream", "x"],
    ["a Uint8Array", new TextEncoder().encode("x"), "application/octet-stream", "x"],
    ["an ArrayBuffer", new TextEncoder().encode("x").buffer, "application/octet-stream", "x"],
    ["a stream", new Blob(["x"]).stream(), "application/octet-stream", "x"],
    ["a URLSearchParams", new URLSearchParams("a=1"), "application/x-www-form-urlencoded", "a=1"],
    ["a text as JSON", "x", "application/json", '"x"'],
    ["an object as JSON", { a: 1 }, "application/json", '{"a":1}'],
    ["null as JSON", null, "application/json", "null"],
  ])("is %s", async (_, body, type, text) => {
    const received = await bodyOf(server, { [range]: {} }, { body });
    expect([received.type, received.text]).toEqual([type, text]);
  });

  it("is text as it is under the media type that its headers name", async () => {
    const headers = { "content-type": "text/x" };
    const { type, text } = await bodyOf(server, { [range]: {} }, { body: "x", headers });
    expect([type, text]).toEqual(["text/x", "x"]);
  });

  it("is JSON under the name for it that its headers give", async () => {
    const headers = { "Content-Type": "application/hal+json" };
    const { type, text } = await bodyOf(server, { [range]: {} }, { body: "x", headers });
    expect([type, text]).toEqual(["application/hal+json", '"x"']);
  });

  it("that is absent says nothing of itself", async () => {
    expect((await bodyOf(server, { [range]: {} }, {})).type).toBeUndefined();
  });
});

describe("a body of one of several kinds", () => {
  const several: Content = {
    "application/x-www-form-urlencoded; charset=utf-8": object,
    "Multipart/Form-Data": object,
    "text/plain": { schema: { type: "string" } },
    "application/json": object,
    "application/vnd.it+json": object,
    "image/png": any,
  };
  const data = new FormData();
  data.append("a", "1");

  it.each<[string, object, RegExp, RegExp]>([
    ["JSON, if nothing is said", { body: { a: 1 } }, /^application\/json$/, /^\{"a":1\}$/],
    [
      "what `contentType` says: text",
      { contentType: "text/plain", body: "a" },
      /^text\/plain$/,
      /^a$/,
    ],
    [
      "what `contentType` says: other JSON",
      { contentType: "application/vnd.it+json", body: "a" },
      /vnd\.it\+json$/,
      /^"a"$/,
    ],
    [
      "what `contentType` says: parts",
      { contentType: "Multipart/Form-Data", body: { a: 1 } },
      /^multipart\/form-data; boundary/,
      /name="a"/,
    ],
    [
      "what `contentType` says: fields",
      { contentType: "application/x-www-form-urlencoded; charset=utf-8", body: { a: 1 } },
      /urlencoded/,
      /^a=1$/,
    ],
    [
      "what `contentType` says: bytes",
      { contentType: "image/png", body: new Blob(["x"]) },
      /^image\/png$/,
      /^x$/,
    ],
    [
      "what `contentType` says: a stream",
      { contentType: "image/png", body: new Blob(["x"]).stream() },
      /^image\/png$/,
      /^x$/,
    ],
    ["parts for a FormData", { body: data }, /^multipart\/form-data; boundary/, /name="a"/],
    ["fields for a URLSearchParams", { body: new URLSearchParams("a=1") }, /urlencoded/, /^a=1$/],
    [
      "a file for a Blob, of its type",
      { body: new Blob(["x"], { type: "image/webp" }) },
      /^image\/webp$/,
      /^x$/,
    ],
  ])("is %s", async (_, init, type, text) => {
    const received = await bodyOf(server, several, init);
    expect(received.type).toMatch(type);
    expect(received.text).toMatch(text);
  });

  it.each<[string, object, string, string]>([
    ["of texts", { contentType: "text/csv", body: "a" }, "text/csv", "a"],
    ["of images", { contentType: "image/gif", body: new Blob(["x"]) }, "image/gif", "x"],
    ["of all, as JSON", { contentType: "a/b+json", body: [1] }, "a/b+json", "[1]"],
    ["of none, which JSON is", { body: { a: 1 } }, "application/json", '{"a":1}'],
  ])("has the media type of a range that the call names: %s", async (_, init, type, text) => {
    const ranges: Content = {
      "*/*": { schema: { type: "array" } },
      "text/*": { schema: { type: "string" } },
      "image/*": any,
      "application/json": object,
    };
    const received = await bodyOf(server, ranges, init);
    expect([received.type, received.text]).toEqual([type, text]);
  });

  it.each<[string, unknown, string]>([
    ["a Blob", new Blob(["x"]), "x"],
    ["a Uint8Array", new TextEncoder().encode("x"), "x"],
    ["an ArrayBuffer", new TextEncoder().encode("x").buffer, "x"],
    ["a stream", new Blob(["x"]).stream(), "x"],
    ["a URLSearchParams", new URLSearchParams("a=1"), "a=1"],
    ["a text", "x", "x"],
    ["an object, as JSON", { a: 1 }, '{"a":1}'],
  ])("of a range of all is what was given: %s", async (_, body, text) => {
    const received = await bodyOf(
      server,
      { "application/json": object, "*/*": {} },
      { contentType: "text/x", body },
    );
    expect([received.type, received.text]).toEqual(["text/x", text]);
  });

  it.each<[string, object, string, string]>([
    ["what the call names", { contentType: "image/gif", body: "x" }, "image/gif", "x"],
    ["JSON without a name", { body: "x" }, "application/json", '"x"'],
    [
      "a form that names itself",
      { body: new URLSearchParams("a=1") },
      "application/x-www-form-urlencoded",
      "a=1",
    ],
  ])("of a range of all that comes first is %s", async (_, init, type, text) => {
    const received = await bodyOf(server, { "*/*": {}, "text/csv": any }, init);
    expect([received.type, received.text]).toEqual([type, text]);
  });

  it.each([{ "*/*": {} }, { "application/*": {} }, { "*/*": { schema: { format: "binary" } } }])(
    "of a range leaves a FormData to the platform: %j",
    async (range) => {
      for (const init of [{ body: data }, { contentType: "multipart/form-data", body: data }]) {
        const received = await bodyOf(server, { "text/plain": any, ...range }, init);
        expect(received.type).toMatch(/^multipart\/form-data; boundary/);
        expect(received.text).toContain('name="a"');
      }
    },
  );

  it("that is a Blob without a type is sent as bytes of which nothing is known", async () => {
    const { type, text } = await bodyOf(server, several, { body: new Blob(["x"]) });
    expect([type, text]).toEqual(["application/octet-stream", "x"]);
  });

  it("is the first of them where none is JSON", async () => {
    const content = { "application/x-www-form-urlencoded": object, "multipart/form-data": object };
    const { type, text } = await bodyOf(server, content, { body: { a: 1 } });
    expect([type, text]).toEqual(["application/x-www-form-urlencoded", "a=1"]);
  });

  it("that is absent says nothing of itself", async () => {
    expect((await bodyOf(server, several, {})).type).toBeUndefined();
  });
});
