import { describe, expect, it } from "vitest";

import { encodeActingUser } from "../../src/keys/acting-user.ts";
import { call } from "../../src/transport/call.ts";
import { exposures, formsOf } from "../support/exposures.ts";
import { testConnection } from "../support/test-connection.ts";
import { startServer, unusedAddress } from "@convex-openapi/test-support/http-server";
import { KEY, operation, rejection, SECRET, testTransport } from "../support/test-transport.ts";
import { faultTable } from "./fault-table.ts";

describe("no key shows", () => {
  it("in any error, event or connection, for any fault and method", async () => {
    const actingUser = encodeActingUser({ issuer: "https://a.test", subject: "u" });
    const seen: { title: string; text: string }[] = [];
    for (const fault of faultTable) {
      const server = await startServer(fault.respond);
      for (const method of ["GET", "POST"] as const) {
        const events: unknown[] = [];
        const record = (event: unknown): void => void events.push(event);
        const connection = testConnection({
          url: server.url,
          actingUser,
          onRequest: record,
          onResponse: record,
          onRetry: record,
        });
        const path = `/api/${encodeURIComponent(KEY)}?adminKey=${encodeURIComponent(KEY)}`;
        const error = await rejection(
          call(connection, operation(connection.transport, method, server.url + path)),
        );
        for (const value of [error, events, connection]) {
          for (const text of exposures(value)) seen.push({ title: fault.title, text });
        }
      }
      // Otherwise this test would prove nothing.
      expect(server.received[0]?.headers.authorization).toContain(SECRET);
    }

    const leaks = seen.filter(({ text }) => formsOf(SECRET).some((form) => text.includes(form)));

    expect(leaks).toEqual([]);
    expect(seen.length).toBeGreaterThan(faultTable.length * 2 * 9);
  });

  it.each<[string, () => Promise<string>]>([
    ["the address does not resolve", () => Promise.resolve("http://does-not-exist.invalid")],
    ["nothing listens", unusedAddress],
    [
      "the server speaks no TLS",
      async () => (await startServer((response) => response.end())).url.replace("http:", "https:"),
    ],
    ["the platform refuses the port", () => Promise.resolve("http://127.0.0.1:1")],
  ])("in the error when %s", async (_reason, address) => {
    const transport = testTransport();

    const error = await rejection(
      call({ transport }, operation(transport, "POST", await address())),
    );

    expect(error).toMatchObject({ name: "ConnectionError", path: "/" });
    for (const text of exposures(error)) expect(text).not.toContain(SECRET);
  });

  it("in what the platform throws and quotes, since only its reason is passed on", async () => {
    const transport = testTransport({
      fetch: (_url, init) => {
        const header = new Headers(init.headers).get("authorization");
        throw new TypeError("fetch failed", {
          cause: Object.assign(new Error(`bad header ${header}`), { code: "ERR_INVALID_CHAR" }),
        });
      },
    });

    const error = await rejection(
      call({ transport }, operation(transport, "POST", "http://a.test/x")),
    );

    expect(error).toMatchObject({ code: "ERR_INVALID_CHAR" });
    expect((error as Error).message).toBe(
      "POST /x: no response: bad header Convex test-deployment|***",
    );
    expect((error as Error).cause).toBeUndefined();
  });

  it.each([SECRET, `E_${KEY}`, SECRET.toUpperCase()])(
    "in the code that a platform's error has: %s",
    async (code) => {
      const transport = testTransport({
        fetch: () => Promise.reject(Object.assign(new Error("failed"), { code })),
      });

      const error = await rejection(
        call({ transport }, operation(transport, "POST", "http://a.test/x")),
      );

      expect(error).toMatchObject({
        name: "ConnectionError",
        code: expect.stringContaining("***"),
      });
      for (const text of exposures(error)) {
        for (const form of formsOf(SECRET)) {
          expect(text.toLowerCase()).not.toContain(form.toLowerCase());
        }
      }
    },
  );
});
