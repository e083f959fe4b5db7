import { afterEach, describe, expect, it, vi } from "vitest";

import { isRejectedBeforeExecution } from "../../src/transport/retry.ts";
import { watched } from "../../src/transport/watched-fetch.ts";
import { setEnvironmentVariables } from "../../src/system/set-environment-variables.ts";
import { tables } from "../../src/system/tables.ts";
import { testConnection } from "../support/test-connection.ts";
import { rejection } from "../support/test-transport.ts";

const url = "http://deployment.invalid";
const lost = "Network connection lost.";

/**
 * A global `fetch` that asks for so many pieces of a body, as workerd does, and then loses the connection.
 * It keeps what it got.
 */
function stubFetch(pieces: number): { readonly bodies: string[] } {
  const bodies: string[] = [];
  vi.stubGlobal("fetch", async (_url: string, { body }: RequestInit) => {
    let text = "";
    if (body instanceof ReadableStream) {
      const reader = body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
      for (let read = 0; read < pieces; read++) {
        text += new TextDecoder().decode((await reader.read()).value);
      }
      await reader.cancel();
    } else text = body as string;
    bodies.push(text);
    throw new Error(lost);
  });
  return { bodies };
}

const onWorkerd = (): unknown => vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" });

afterEach(() => vi.unstubAllGlobals());

describe("on workerd, a write", () => {
  const write = (): Promise<unknown> =>
    rejection(setEnvironmentVariables(testConnection({ url }), { NAME: "\u00e9" }));

  it.each([0, 1])("is sent again when %d of the two pieces of its body left", async (pieces) => {
    onWorkerd();
    const { bodies } = stubFetch(pieces);

    expect(await write()).toMatchObject({
      name: "ConnectionError",
      code: "NotSent",
      message: `POST /api/update_environment_variables: no response: ${lost}`,
    });
    expect(bodies).toHaveLength(4);
  });

  it("is not sent again when all of its body left", async () => {
    onWorkerd();
    const { bodies } = stubFetch(2);

    expect(await write()).toMatchObject({ name: "ConnectionError", code: "ConnectionFailed" });
    expect(bodies).toEqual(['{"changes":[{"name":"NAME","value":"\u00e9"}]}']);
  });

  it("is not sent again when its signal aborts it before it left", async () => {
    onWorkerd();
    const { bodies } = stubFetch(1);
    const stop = new AbortController();
    const connection = testConnection({ url, onRequest: () => stop.abort() });

    const error = await rejection(
      setEnvironmentVariables(connection, { NAME: "x" }, { signal: stop.signal }),
    );

    expect(error).toMatchObject({ name: "AbortedError" });
    expect(bodies).toHaveLength(1);
  });
});

it("on workerd, a body that ends in a character of two units arrives as it is", async () => {
  onWorkerd();
  vi.stubGlobal("fetch", (_url: string, { body }: RequestInit) => new Response(body));

  const response = await watched({}).via?.(url, { method: "POST", body: "\u{1f600}" });

  expect(await response?.text()).toBe("\u{1f600}");
});

describe("elsewhere", () => {
  it("a body goes out as it is, and a failure without a code leaves open whether it left", async () => {
    const { bodies } = stubFetch(1);

    const error = await rejection(setEnvironmentVariables(testConnection({ url }), { NAME: "x" }));

    expect(error).toMatchObject({ code: "ConnectionFailed" });
    expect(isRejectedBeforeExecution(error as never)).toBe(false);
    expect(bodies).toEqual(['{"changes":[{"name":"NAME","value":"x"}]}']);
  });

  it("there need be no navigator", async () => {
    vi.stubGlobal("navigator", undefined);
    const { bodies } = stubFetch(1);

    expect(await rejection(tables(testConnection({ url })))).toMatchObject({
      code: "ConnectionFailed",
    });
    expect(bodies).toHaveLength(4);
  });
});
