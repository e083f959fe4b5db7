import { createHmac, timingSafeEqual } from "node:crypto";
import type { RemoteSettings } from "./remote-settings.ts";

/** Who signs what. */
export interface Signed {
  /** The name of the artifact. */
  readonly hash: string;
  readonly bytes: Uint8Array;
}

/**
 * The value of the header `x-artifact-tag`: an HMAC over the name of an artifact, the team and the bytes, so that one
 * artifact cannot stand for another.
 */
export function tagOf(
  { hash, bytes }: Signed,
  { teamId, team }: Pick<RemoteSettings, "teamId" | "team">,
  key: string,
): string {
  const about = JSON.stringify({ hash, teamId: teamId ?? team ?? "" });
  return createHmac("sha256", key).update(`${about}\n`).update(bytes).digest("base64");
}

/** Whether a tag is that of {@link tagOf}. */
export function isTagOf(tag: string, expected: string): boolean {
  const [given, wanted] = [Buffer.from(tag), Buffer.from(expected)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
