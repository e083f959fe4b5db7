import type { TypesProfileName } from "@convex-openapi/types/printing";

/** What a caller can choose about the emitted code of one client. */
export interface EmitOptions {
  /** PascalCase name in `createXClient` and `XClient`: `Management` gives `createManagementClient`. */
  readonly clientName: string;
  /** The spec, as the banner names it. */
  readonly spec: string;
  /** The command that makes the files again, as the banner names it. */
  readonly command: string;
  /** What relative imports of the emitted files end in. `.js` works for every compiler and bundler. */
  readonly importExtension: ".js" | ".ts" | "";
  /** The package that exports the client; without one, the files are imported by their paths. */
  readonly packageName?: string | undefined;
  /** What becomes of a failure: `throw` makes functions that give the data of a success, and throw all else. */
  readonly errors?: "result" | "throw";
  /** What the types are like: those of openapi-typescript, or one for each way that values go. Default: `client`. */
  readonly types?: TypesProfileName;
  /** What becomes of methods that a path does not have in the types of a client, see `TypesOptions`. */
  readonly absentMethods?: "omitted" | "never";
}
