import { InvalidKeyError } from "../errors/invalid-key-error.ts";
import type { KeyDescription } from "./key-description.ts";

/**
 * Tells what kind of key this is and what it opens, from the text before its `|`. The Convex CLI
 * draws the same lines: three parts that begin with `preview`, anything that begins with `project:`,
 * and for all others the last part before `|` names a deployment.
 *
 * Checks first that a header can hold the key, because platforms quote a header value that they
 * refuse, and a line break from a copied key would print the whole key.
 *
 * @throws {InvalidKeyError} When the text cannot be a key. The message never quotes it.
 */
export function describeKey(key: string): KeyDescription {
  const [, type, teamSlug, name] = /^(?:([^:|]*):)?(?:([^|]*):)?([^:|]+)\|./.exec(key) ?? [];
  // JavaScript gives numbers too.
  if (typeof key !== "string" || !/^[!-~]+$/.test(key) || (!name && key.includes("|"))) {
    throw new InvalidKeyError("The key is cut or has spaces or line breaks");
  }
  if (!name) return { kind: "opaque" };
  if (type === "project" || (type === "preview" && teamSlug)) {
    return { kind: type, teamSlug: teamSlug ?? "", projectSlug: name };
  }
  return type === undefined
    ? { kind: "admin", deploymentName: name }
    : { kind: "deployment", deploymentType: type, deploymentName: name };
}
