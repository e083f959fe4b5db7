import { failure } from "./document-error.ts";
import { errorCode, isMissing } from "../missing-file.ts";

/**
 * What to throw where a document cannot be read from the disk: a `DocumentError` with `missing-file` or
 * `unreadable-file` where the file system says why, or else the error itself.
 * @param name what messages call the file.
 */
export function fileFailure(name: string, error: unknown): unknown {
  if (isMissing(error)) return failure(name, "missing-file", "There is no such file.");
  switch (errorCode(error)) {
    case "EISDIR":
      return failure(name, "unreadable-file", "This is a folder, not a file.");
    case "EACCES":
    case "EPERM":
      return failure(name, "unreadable-file", "The file may not be read: permission denied.");
    default:
      return error;
  }
}
