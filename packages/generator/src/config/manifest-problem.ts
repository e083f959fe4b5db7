import { errorCode, reasonOf } from "@convex-openapi/document/command-line";

/** Why a `package.json` cannot be read, as what follows its name and a colon. */
export function manifestProblem(error: unknown): string {
  return errorCode(error) === "EISDIR"
    ? "is a folder, not a file"
    : `cannot be read: ${reasonOf(error)}`;
}
