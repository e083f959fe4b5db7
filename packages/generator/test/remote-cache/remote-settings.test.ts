import { describe, expect, it } from "vitest";
import { remoteSettings } from "../../src/remote-cache/remote-settings.ts";

const base = { TURBO_API: "https://cache.example.com/", TURBO_TOKEN: "t" };

describe("a remote cache", () => {
  it("is the one that the variables of Turborepo name", () => {
    const variables = {
      ...base,
      TURBO_TEAM: "pets",
      TURBO_TEAMID: "team_1",
      TURBO_REMOTE_CACHE_SIGNATURE_KEY: "key",
      TURBO_REMOTE_CACHE_TIMEOUT: "3",
      TURBO_REMOTE_CACHE_READ_ONLY: "true",
    };
    expect(remoteSettings(variables).settings).toEqual({
      address: "https://cache.example.com",
      token: "t",
      team: "pets",
      teamId: "team_1",
      signatureKey: "key",
      isReadOnly: true,
      timeout: 3000,
    });
  });

  it("is Vercel's where only a token and a team are named", () => {
    const { settings } = remoteSettings({ TURBO_TOKEN: "t", TURBO_TEAM: "pets" });
    expect(settings?.address).toBe("https://vercel.com/api");
  });

  it.each([
    ["nothing is named", {}],
    ["there is a token and nothing that it is for", { TURBO_TOKEN: "t" }],
    ["Turborepo is told to use none", { ...base, TURBO_CACHE: "local:rw" }],
    ["Turborepo is told only to write", { ...base, TURBO_CACHE: "local:rw,remote:w" }],
  ])("is none where %s", (_, variables) => {
    expect(remoteSettings(variables)).toEqual({ settings: undefined, doubt: undefined });
  });

  it("is read only where Turborepo is told only to read", () => {
    const { settings } = remoteSettings({ ...base, TURBO_CACHE: "local:rw,remote:r" });
    expect(settings?.isReadOnly).toBe(true);
  });

  it.each([undefined, "", " "])("is none without a token (%j), which is said", (token) => {
    expect(remoteSettings({ ...base, TURBO_TOKEN: token })).toEqual({
      settings: undefined,
      doubt: "TURBO_API is set and TURBO_TOKEN is not, so nothing is shared",
    });
  });

  it.each([
    [{ TURBO_API: "cache.example.com" }, "TURBO_API is not the URL of an API"],
    [{ TURBO_API: "ftp://cache.example.com" }, "TURBO_API is not the URL of an API"],
    [{ TURBO_TOKEN: "two words" }, "TURBO_TOKEN has a space"],
    [{ TURBO_REMOTE_CACHE_TIMEOUT: "1m" }, 'a whole number of seconds, not "1m"'],
    [{ TURBO_REMOTE_CACHE_TIMEOUT: "0" }, 'a whole number of seconds, not "0"'],
  ])("is wrong as %j", (variables, message) => {
    expect(() => remoteSettings({ ...base, ...variables })).toThrow(message);
  });
});
