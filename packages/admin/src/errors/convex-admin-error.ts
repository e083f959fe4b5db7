/** Which request failed. */
export interface FailedRequest {
  readonly method: string;
  /** Path without host and query. */
  readonly path: string;
}

/** What an error knows about the failed call. Nothing in here ever holds a key. */
export interface ErrorDetails {
  /** Stable word for the failure: the server's `code`, or one of ours such as `Timeout`. */
  readonly code: string;
  /** HTTP status; absent when no response came. */
  readonly status?: number | undefined;
  /** HTTP method of the failed request; absent when the failure came before any request. */
  readonly method?: string | undefined;
  /** Path of the failed request, without host and query. */
  readonly path?: string | undefined;
  /** The request id by which the deployment's logs know the call, when the server named one. */
  readonly requestId?: string | undefined;
}

/**
 * Parent of every error this package throws on purpose. Never thrown itself.
 *
 * `instanceof` holds across two copies of this package, across its ESM and CommonJS builds, and
 * whatever a minifier does to class names: classes are compared by their `kind`.
 */
export class ConvexAdminError extends Error implements ErrorDetails {
  /** The class's name, as it survives minifiers. */
  static readonly kind: string = "ConvexAdminError";

  static {
    // On the prototype and not in the constructor: engines write the name into the stack before.
    Object.defineProperty(this.prototype, "name", {
      get(): string | undefined {
        return kindsOf(this)[0];
      },
    });
  }

  /** The class's name. */
  declare readonly name: string;
  declare readonly code: string;
  declare readonly status?: number | undefined;
  declare readonly method?: string | undefined;
  declare readonly path?: string | undefined;
  declare readonly requestId?: string | undefined;

  constructor(message: string, details: ErrorDetails) {
    super(message);
    Object.assign(this, details);
  }

  /** What `JSON.stringify` shows: the fields, and the message that it leaves out of other errors. */
  toJSON(): object {
    return Object.assign({ name: this.name, message: this.message }, this);
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // A user's subclass has no kind of its own and is told by its prototype, like any class.
    if (!Object.hasOwn(this, "kind")) {
      return Function.prototype[Symbol.hasInstance].call(this, value);
    }
    const kinds = kindsOf(value);
    return kinds.at(-1) === "ConvexAdminError" && kinds.includes(this.kind);
  }
}

/** The kinds of an error of ours: its own first, `ConvexAdminError` last. Empty for other values. */
function kindsOf(value: unknown): string[] {
  const kinds: string[] = [];
  let type = (value as object | null | undefined)?.constructor as { kind?: string } | undefined;
  while (typeof type?.kind === "string") {
    if (Object.hasOwn(type, "kind")) kinds.push(type.kind);
    type = Object.getPrototypeOf(type);
  }
  return kinds;
}

/** Whether a caught value is an error of this package, from whichever copy of it. */
export function isConvexAdminError(error: unknown): error is ConvexAdminError {
  return error instanceof ConvexAdminError;
}
