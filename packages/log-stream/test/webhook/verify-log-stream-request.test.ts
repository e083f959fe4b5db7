import { describe, expect, it } from "vitest";
import { verifyLogStreamRequest } from "../../src/index.ts";
import { body, event, now, posted, secret, signatureOf, signed, eventTime } from "./signed.ts";

const verify = (request: Request, options: object = {}) =>
  verifyLogStreamRequest(request, { secret, now, ...options });

describe("a request that the log stream signed", () => {
  it("gives its body back", async () => {
    expect(await verify(signed())).toEqual({
      ok: true,
      body,
      timestamp: eventTime,
      secretIndex: 0,
    });
  });

  it("has the signature that RFC 4231 has for its second case", async () => {
    const text = "what do ya want for nothing?";
    const hex = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    const request = posted(text, { "x-webhook-signature": `sha256=${hex}` });
    expect(await verify(request, { secret: "Jefe", tolerance: Infinity })).toMatchObject({
      ok: true,
      body: text,
    });
  });

  it("keeps a byte order mark in its body", async () => {
    expect(await verify(signed(`\uFEFF${body}`))).toMatchObject({ body: `\uFEFF${body}` });
  });

  it("is known while one secret replaces another", async () => {
    const both = { secret: ["new", secret] };
    expect(await verify(signed(body, secret), both)).toMatchObject({ ok: true, secretIndex: 1 });
    expect(await verify(signed(body, "new"), both)).toMatchObject({ ok: true, secretIndex: 0 });
  });

  it.each([
    ["`Headers`", new Headers({ "X-Webhook-Signature": signatureOf(body) })],
    ["an object", { "x-webhook-signature": signatureOf(body) }],
    ["an object with capital letters", { "X-Webhook-Signature": signatureOf(body) }],
    ["an object with lists", { "x-webhook-signature": [signatureOf(body)] }],
  ])("can have been read before, with %s", async (_, headers) => {
    expect(await verifyLogStreamRequest({ headers, body }, { secret, now })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ["bytes", (bytes: Uint8Array<ArrayBuffer>) => bytes],
    ["a buffer", (bytes: Uint8Array<ArrayBuffer>) => bytes.buffer],
  ])("gives the text that was signed, where %s change meanwhile", async (_, raw) => {
    const bytes = new TextEncoder().encode(body);
    const headers = { "x-webhook-signature": signatureOf(body) };
    const verified = verifyLogStreamRequest({ headers, body: raw(bytes) }, { secret, now });
    bytes.fill(0x20);
    expect(await verified).toMatchObject({ ok: true, body });
  });

  it.each([
    ["text", body],
    ["bytes", new TextEncoder().encode(body)],
    ["a part of a buffer", Buffer.from(`-${body}-`).subarray(1, -1)],
    ["a buffer", new TextEncoder().encode(body).buffer],
  ])("can have been read to %s", async (_, raw) => {
    const headers = { "x-webhook-signature": signatureOf(body) };
    expect(await verifyLogStreamRequest({ headers, body: raw }, { secret, now })).toMatchObject({
      ok: true,
      body,
    });
  });
});

describe("a signature", () => {
  const reasonFor = async (header: string): Promise<unknown> => {
    const result = await verify(posted(body, { "x-webhook-signature": header }));
    return result.ok ? "ok" : result.reason;
  };
  const right = signatureOf(body);

  it("has to be there", async () => {
    expect(await verify(posted(body, {}))).toEqual({
      ok: false,
      reason: "missing-signature",
      message: "the request has no x-webhook-signature",
    });
  });

  it.each([
    ["is empty", ""],
    ["has no prefix", right.slice("sha256=".length)],
    ["has another prefix", right.replace("sha256", "sha1")],
    ["is cut", right.slice(0, -1)],
    ["is cut to whole bytes", right.slice(0, -2)],
    ["is too long", `${right}00`],
    ["is in capital letters", right.toUpperCase()],
    ["has capital digits", right.replace(/[\da-f]{64}/, (hex) => hex.toUpperCase())],
    ["is no hex", `sha256=${"g".repeat(64)}`],
    ["is base64", `sha256=${Buffer.alloc(32, 1).toString("base64")}`],
    ["comes twice", `${right}, ${right}`],
    ["has a space inside", right.replace("=", "= ")],
  ])("is malformed when it %s", async (_, header) => {
    expect(await reasonFor(header)).toBe("malformed-signature");
  });

  it.each([
    ["of another secret", signatureOf(body, "other")],
    ["of a body with one more byte", signatureOf(`${body}\n`)],
    ["of a body with another byte", signatureOf(body.replace("v", "w"))],
    ["of an empty body", signatureOf("")],
    ["with one other digit", right.replace(/.$/, (digit) => (digit === "0" ? "1" : "0"))],
    ["of zeros", `sha256=${"0".repeat(64)}`],
  ])("is wrong %s", async (_, header) => {
    expect(await reasonFor(header)).toBe("wrong-signature");
  });

  it("is of bytes, so that a body in another form has another one", async () => {
    const parsed = JSON.stringify(JSON.parse(body), undefined, 1);
    const headers = { "x-webhook-signature": right };
    expect(await verifyLogStreamRequest({ headers, body: parsed }, { secret, now })).toMatchObject({
      reason: "wrong-signature",
    });
  });

  it("is not repeated in the message", async () => {
    const result = await verify(signed(body, "other"));
    expect(JSON.stringify(result)).not.toContain(signatureOf(body, "other").slice(7));
    expect(JSON.stringify(result)).not.toContain(secret);
  });
});

describe("the time of a request", () => {
  const at = (time: number, text = body, options: object = {}) =>
    verify(signed(text), { now: () => time, ...options });

  it("can differ by five minutes, in both directions", async () => {
    expect(await at(eventTime + 300_000)).toMatchObject({ ok: true });
    expect(await at(eventTime - 300_000)).toMatchObject({ ok: true });
  });

  it("shows a replay", async () => {
    expect(await at(eventTime + 300_001)).toEqual({
      ok: false,
      reason: "too-old",
      message: "the newest event is more than 300000 ms old",
    });
  });

  it("shows a clock that is wrong", async () => {
    expect(await at(eventTime - 300_001)).toMatchObject({ ok: false, reason: "in-the-future" });
  });

  it("has the tolerance that is given", async () => {
    expect(await at(eventTime + 1, body, { tolerance: 0 })).toMatchObject({ reason: "too-old" });
    expect(await at(eventTime, body, { tolerance: 0 })).toMatchObject({ ok: true });
    expect(await at(0, body, { tolerance: Infinity })).toMatchObject({ ok: true });
  });

  it("is that of the newest event, whichever comes first", async () => {
    const old = { ...event, timestamp: eventTime - 3_600_000 };
    for (const batch of [
      [event, old],
      [old, event],
    ]) {
      expect(await at(eventTime, JSON.stringify(batch))).toMatchObject({
        ok: true,
        timestamp: eventTime,
      });
    }
  });

  it("is that of the newest line too", async () => {
    const old = { ...event, timestamp: 1 };
    const lines = `${JSON.stringify(old)}\r\n${JSON.stringify(event)}\r\n`;
    expect(await at(eventTime, lines)).toMatchObject({ ok: true, timestamp: eventTime });
  });

  it("is known from an event of an unknown topic, and beside what is no event", async () => {
    const text = `{"topic":"new","timestamp":${eventTime}}\n{"broken`;
    expect(await at(eventTime, text)).toMatchObject({ ok: true, timestamp: eventTime });
  });

  it.each(["", "[]", "not JSON", "null", '[{"topic":"console"}]', '[{"timestamp":"1"}]', "[[1]]"])(
    "is not known from the body %j",
    async (text) => {
      expect(await at(eventTime, text)).toMatchObject({ ok: false, reason: "undated" });
      const anyTime = await at(eventTime, text, { tolerance: Infinity });
      expect(anyTime).toEqual({ ok: true, body: text, timestamp: undefined, secretIndex: 0 });
    },
  );

  it("is not looked at before the signature", async () => {
    const request = signed(body, "other");
    const asked = (): never => {
      throw new Error("asked for the time");
    };
    expect(await verify(request, { now: asked })).toMatchObject({ reason: "wrong-signature" });
  });
});
