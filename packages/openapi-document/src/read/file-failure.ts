import { failure } from "./document-error.ts";
import { errorCode, isMissing } from "../missing-file.ts";

const denied = "The file cannot be read: permission denied.";

const reasons: Readonly<Record<string, string>> = {
  EACCES: denied,
  EISDIR: "This is a folder, not a file.",
  ELOOP: "The file cannot be read: circular symbolic links.",
  ENAMETOOLONG: "The file cannot exist: its name is too long.",
  EPERM: denied,
  ERR_FS_FILE_TOO_LARGE: "The file is too large for a description.",
};

/**
 * What to throw where a document cannot be read from the disk: a `DocumentError` with `missing-file` or
 * `unreadable-file` where the file system says why, or else the error itself.
 * @param name what messages call the file.
 */
export function fileFailure(name: string, error: unknown): unknown {
  if (isMissing(error)) return failure(name, "missing-file", "The file does not exist.");
  const code = errorCode(error);
  const reason = code === undefined ? undefined : reasons[code];
  if (reason !== undefined) return failure(name, "unreadable-file", reason);
  const isOfSystem = error instanceof Error && "syscall" in error;
  return isOfSystem
    ? failure(name, "unreadable-file", `The file cannot be read: ${code ?? error.message}.`)
    : error;
}
