import { statSync } from "node:fs";
import { isAbsolute, join, relative, resolve } from "node:path";
import { shellWord, UsageError, withForwardSlashes } from "@convex-openapi/document/command-line";
import { isUrl, unreadableScheme } from "@convex-openapi/document/read";
import type { ClientOutput } from "../config/client-output.ts";
import { ciHosts, type CiHost } from "../scaffold/ci-recipe.ts";
import type { Project } from "../scaffold/project.ts";
import { specCandidates } from "../scaffold/spec-candidates.ts";
import type { Ask } from "./ask.ts";

/**
 * The description that a client is to be made from, from a person where one can be asked.
 * @throws {UsageError} naming what looks like one, where nobody can be asked.
 */
export async function answeredSource(
  { folder }: Project,
  cwd: string,
  ask: Ask | undefined,
): Promise<string> {
  const [first = ""] = specCandidates(folder).map((path) =>
    withForwardSlashes(relative(cwd, join(folder, path))),
  );
  if (ask === undefined) {
    const example =
      first === "" ? "" : `; this looks like one: \`openapi-clients init ${shellWord(first)}\``;
    throw new UsageError(`init needs a spec, a file or a URL: init SPEC${example}`);
  }
  const question = "OpenAPI description, a file or a URL";
  let answer = await ask(question, first);
  while (!isUrl(answer) && !isFile(resolve(cwd, answer))) {
    const reason =
      answer === ""
        ? ""
        : unreadableScheme(answer) === undefined
          ? `There is no file ${answer}. `
          : "A URL begins with https:// or http://. ";
    answer = await ask(`${reason}${question}`, first);
  }
  return answer;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Where the client is to go: into a folder of an app, or into a package where the default is one. */
export async function answeredPlace(
  fallback: ClientOutput,
  { folder: root }: Pick<Project, "folder">,
  cwd: string,
  ask: Ask | undefined,
): Promise<ClientOutput> {
  if (ask === undefined) return fallback;
  const { kind } = fallback;
  const shown = withForwardSlashes(relative(cwd, fallback.folder)) || ".";
  const question = kind === "out" ? "Folder for the client" : "Folder for its package";
  for (let reason = ""; ; reason = "That is outside of this project. ") {
    const answer = withForwardSlashes(await ask(`${reason}${question}`, shown));
    const output = { kind, folder: resolve(cwd, answer) };
    if (!isOutside(output, root)) return output;
  }
}

/** Whether a client of an app goes where the packages that its project lists are not found. */
export function isOutside({ kind, folder }: ClientOutput, root: string): boolean {
  const path = relative(root, folder);
  return kind === "out" && (isAbsolute(path) || /^\.\.(?:[\\/]|$)/.test(path));
}

/** The host of a CI job, if one is wanted. */
export async function answeredCi(ask: Ask | undefined): Promise<CiHost | undefined> {
  if (ask === undefined) return undefined;
  for (;;) {
    const answer = await ask(`CI job: ${ciHosts.join(", ")} or none`, "none");
    const host = ciHosts.find((candidate) => candidate === answer.toLowerCase());
    if (host !== undefined || answer === "none") return host;
  }
}
