import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type LogStreamVerification,
  type VerifyOptions,
  verifyLogStreamRequest,
} from "../../src/index.ts";
import { body, now, posted, secret, signatureOf, signed } from "./signed.ts";

const options = { secret, now };
const headers = { "x-webhook-signature": signatureOf(body) };

describe("the body of a request", () => {
  it("cannot be read a second time", async () => {
    const request = signed();
    await request.text();
    expect(await verifyLogStreamRequest(request, options)).toMatchObject({
      ok: false,
      reason: "unreadable-body",
    });
  });

  it("is not read where there is no signature", async () => {
    const request = posted(body, {});
    await verifyLogStreamRequest(request, options);
    expect(request.bodyUsed).toBe(false);
  });

  it("that breaks off is unreadable", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error("gone"));
      },
    });
    expect(await verifyLogStreamRequest(posted(broken, headers), options)).toMatchObject({
      reason: "unreadable-body",
    });
  });

  it("that is locked is unreadable", async () => {
    const request = signed();
    request.body?.getReader();
    expect(await verifyLogStreamRequest(request, options)).toMatchObject({
      reason: "unreadable-body",
      message: "the body was read before; give the request to this function first, or a clone",
    });
  });

  it("that is not UTF-8 is unreadable, even when it was signed", async () => {
    const bytes = Uint8Array.of(0x5b, 0xff, 0x5d);
    expect(await verifyLogStreamRequest(signed(bytes), options)).toMatchObject({
      reason: "unreadable-body",
      message: "the body is not UTF-8",
    });
  });

  it("that is not there has the signature of nothing", async () => {
    const request = posted(null, { "x-webhook-signature": signatureOf("") });
    expect(await verifyLogStreamRequest(request, options)).toMatchObject({ reason: "undated" });
  });

  it("can come in pieces", async () => {
    const bytes = new TextEncoder().encode(body);
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await verifyLogStreamRequest(posted(pieces, headers), options)).toMatchObject({ body });
  });
});

describe("a body that is too large", () => {
  const refused = { ok: false, reason: "body-too-large" };

  it("is not read to its end", async () => {
    let sent = 0;
    let canceled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024));
      },
      cancel() {
        canceled = true;
      },
    });
    const request = posted(endless, headers);
    expect(await verifyLogStreamRequest(request, { ...options, maxBytes: 4096 })).toMatchObject(
      refused,
    );
    expect(sent).toBeLessThan(10);
    expect(canceled).toBe(true);
  });

  it("is refused when it has been read too", async () => {
    const received = { headers, body };
    const maxBytes = Buffer.byteLength(body);
    expect(await verifyLogStreamRequest(received, { ...options, maxBytes })).toMatchObject({
      ok: true,
    });
    expect(
      await verifyLogStreamRequest(received, { ...options, maxBytes: maxBytes - 1 }),
    ).toMatchObject(refused);
  });

  it("has more than 10 MiB unless told otherwise", async () => {
    const huge = "x".repeat(10 * 1024 * 1024 + 1);
    expect(await verifyLogStreamRequest({ headers, body: huge }, options)).toMatchObject(refused);
  });
});

describe("what cannot be meant", () => {
  it.each([[""], [[]], [["a", ""]], [undefined], [[undefined]]])(
    "is the secret %j",
    async (wrong) => {
      const given = { now, secret: wrong as string };
      await expect(verifyLogStreamRequest(signed(), given)).rejects.toThrow(
        "secret of verifyLogStreamRequest must be the hmacSecret of the log stream, or an array of such",
      );
    },
  );

  it.each<[unknown, string]>([
    [{ tolerence: 5 }, "no option tolerence, only secret, tolerance, now, maxBytes"],
    [{ constructor: 5 }, "no option constructor, only secret, "],
    [{ secret: "", secrets: ["s"] }, "no option secrets, only secret, "],
    [{ tolerance: "5" }, "tolerance of verifyLogStreamRequest must be milliseconds from 0 on"],
    [{ tolerance: null }, "tolerance of verifyLogStreamRequest must be milliseconds from 0 on"],
    [{ now: 1_700_000_000_000 }, "now of verifyLogStreamRequest must be a function"],
    [{ maxBytes: "10" }, "maxBytes of verifyLogStreamRequest must be a number above 0"],
  ])("is %j, and the error says what is", async (wrong, message) => {
    const given = { ...options, ...(wrong as object) };
    await expect(verifyLogStreamRequest(signed(), given)).rejects.toThrow(TypeError);
    await expect(verifyLogStreamRequest(signed(), given)).rejects.toThrow(message);
  });

  it.each<[unknown, string]>([
    [undefined, "secret of verifyLogStreamRequest must be the hmacSecret"],
    [null, "secret of verifyLogStreamRequest must be the hmacSecret"],
    [{}, "secret of verifyLogStreamRequest must be the hmacSecret"],
    ["secret", "verifyLogStreamRequest has no option 0"],
  ])("is to leave the secret out: %j", async (given, message) => {
    const wrong = given as VerifyOptions;
    await expect(verifyLogStreamRequest(signed(), wrong)).rejects.toThrow(message);
  });

  it.each([undefined, null, "body", {}, { body }])(
    "is a request without headers: %j",
    async (request) => {
      const wrong = request as unknown as Request;
      await expect(verifyLogStreamRequest(wrong, options)).rejects.toThrow(
        "verifyLogStreamRequest needs a Request, or headers and the raw body as a string or bytes",
      );
    },
  );

  it.each([
    { tolerance: -1 },
    { tolerance: Number.NaN },
    { now: () => Number.NaN },
    { now: () => undefined as unknown as number },
    { maxBytes: 0 },
    { maxBytes: Number.NaN },
  ])("is %j", async (wrong) => {
    await expect(verifyLogStreamRequest(signed(), { ...options, ...wrong })).rejects.toThrow(
      TypeError,
    );
  });

  it.each([[[{ topic: "console" }]], [{}], [undefined], [null]])(
    "is a body that was parsed (%j)",
    async (parsed) => {
      const received = { headers, body: parsed as unknown as string };
      await expect(verifyLogStreamRequest(received, options)).rejects.toThrow(/raw body/);
    },
  );
});

it("a result has a body only where it is ok", () => {
  expectTypeOf<Extract<LogStreamVerification, { ok: false }>>().not.toHaveProperty("body");
});
