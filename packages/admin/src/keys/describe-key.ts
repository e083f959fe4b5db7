import { InvalidKeyError } from "../errors/invalid-key-error.ts";
import type { KeyDescription } from "./key-description.ts";

/**
 * Tells what kind of key this is and what it opens, from the text before its `|`. The Convex CLI
 * draws the same lines: three parts that begin with `preview`, anything that begins with `project:`,
 * and for all others the part before `|` names a deployment.
 *
 * Checks first that a header can hold the key, because platforms quote a header value that they
 * refuse, and a line break from a copied key would print the whole key.
 *
 * @throws {InvalidKeyError} When the text cannot be a key. The message never quotes it.
 */
export function describeKey(key: string): KeyDescription {
  if (!key) {
    throw new InvalidKeyError("The key is empty. Is the variable that should hold it set?");
  }
  if (!/^[!-~]+$/.test(key)) {
    throw new InvalidKeyError(
      /^\s*[!-~]+\s*$/.test(key)
        ? "The key begins or ends with whitespace or a line break. Remove it, for example with trim()."
        : "The key holds a space, a line break, or a character outside ASCII. Copy it again.",
    );
  }
  const [prefix = "", ...secret] = key.split("|");
  if (!secret.length) return { kind: "opaque" };
  const [type = "", ...names] = prefix.split(":");
  const name = names.length ? names.at(-1) : type;
  if (!name || !secret.join("")) {
    throw new InvalidKeyError(
      `The key has no ${name ? "secret after" : "deployment or project name before"} its "|". Copy the whole key.`,
    );
  }
  if (!names.length) return { kind: "admin", deploymentName: name };
  const kind = type.toLowerCase();
  if (kind === "project" || (kind === "preview" && names.length === 2)) {
    return { kind, teamSlug: names[0] as string, projectSlug: names[1] ?? "" };
  }
  return { kind: "deployment", deploymentType: type, deploymentName: name };
}
