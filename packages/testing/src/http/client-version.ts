import { ApiError } from "./api-error.ts";

const upgradeMessage = "This Convex client is too old for this deployment. Please upgrade it.";

/** The `Convex-Client` header, taken apart: `npm-cli-1.48.0` is name `npm-cli`, version 1.48.0. */
export class ClientVersion {
  /** The client's name; `unknown` without the header. */
  readonly name: string;
  readonly #version: readonly [number, number, number];

  constructor(name: string, version: readonly [number, number, number]) {
    this.name = name === "python-convex" ? "python" : name;
    this.#version = version;
  }

  /** Whether the client's version comes before the given one. */
  isBelow(major: number, minor: number, patch: number): boolean {
    const [ownMajor, ownMinor, ownPatch] = this.#version;
    if (ownMajor !== major) return ownMajor < major;
    if (ownMinor !== minor) return ownMinor < minor;
    return ownPatch < patch;
  }

  /** Only the CLI and the dashboard get log lines as objects; every other client gets strings. */
  get takesStructuredLogLines(): boolean {
    return this.name === "npm-cli" || this.name === "dashboard";
  }

  /** The response headers that tell a client to upgrade; none for a client that is new enough. */
  deprecationHeaders(): Record<string, string> {
    const state = this.#deprecationState();
    if (state === undefined) return {};
    return {
      "x-convex-deprecation-state": state,
      "x-convex-deprecation-message": upgradeMessage,
    };
  }

  /**
   * Refuses a client that the backend no longer serves.
   * @throws ApiError 400 ClientVersionUnsupported.
   */
  requireSupported(): void {
    if (this.#deprecationState() !== "Unsupported") return;
    throw new ApiError(400, "ClientVersionUnsupported", upgradeMessage, this.deprecationHeaders());
  }

  #deprecationState(): "Unsupported" | "UpgradeRequired" | undefined {
    switch (this.name) {
      case "npm":
      case "npm-cli":
      case "actions":
        return this.isBelow(0, 19, 2) ? "Unsupported" : undefined;
      case "python":
        if (this.isBelow(0, 0, 3)) return "Unsupported";
        return this.isBelow(0, 2, 1) ? "UpgradeRequired" : undefined;
      case "rust":
        return this.isBelow(0, 0, 2) ? "Unsupported" : undefined;
      default:
        return undefined;
    }
  }
}

/**
 * Reads the `Convex-Client` header. The name may hold hyphens: the version is the longest suffix
 * that is one.
 * @throws ApiError 400 InvalidClientVersion when it has no `<name>-<version>` shape.
 */
export function readClientVersion(headers: Headers): ClientVersion {
  const header = headers.get("convex-client");
  if (header === null) return new ClientVersion("unknown", [0, 0, 0]);
  const match = /^(.+?)-(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(header);
  if (match !== null) {
    const [, name = "", major, minor, patch] = match;
    return new ClientVersion(name, [Number(major), Number(minor), Number(patch)]);
  }
  const hyphen = header.indexOf("-");
  if (hyphen < 1) {
    throw new ApiError(400, "InvalidClientVersion", `Invalid Convex-Client header: ${header}`);
  }
  return new ClientVersion(header.slice(0, hyphen), [0, 0, 0]);
}
