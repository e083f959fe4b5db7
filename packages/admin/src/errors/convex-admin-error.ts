/** Which request failed. */
export interface FailedRequest {
  readonly method: string;
  /** Path without host and query. */
  readonly path: string;
}

/** What an error knows about the failed call. Nothing in here ever holds a key. */
export interface ErrorDetails extends Partial<FailedRequest> {
  /** Stable word for the failure. By default the class's name without `Error`. */
  readonly code?: string;
  /** HTTP status; absent when no response came. */
  readonly status?: number;
  /** The request id by which the deployment's logs know the call, when the server named one. */
  readonly requestId?: string | undefined;
}

/**
 * Parent of every error this package throws on purpose. Never thrown itself.
 *
 * `instanceof` holds across two copies of this package, across its ESM and CommonJS builds, and
 * whatever a minifier does to class names: classes are compared by their `convexAdminKind`.
 */
export class ConvexAdminError<Details extends ErrorDetails = ErrorDetails> extends Error {
  /** The class's name, as it survives minifiers. The property's own name marks the class as ours. */
  static readonly convexAdminKind: string = "ConvexAdminError";

  static {
    // On the prototype and not in the constructor: engines write the name into the stack before.
    Object.defineProperty(this.prototype, "name", {
      get(this: ConvexAdminError): string {
        return (this.constructor as typeof ConvexAdminError).convexAdminKind;
      },
    });
  }

  /** The class's name. */
  declare readonly name: string;
  /** Stable word for the failure: the server's `code`, or one of ours such as `Timeout`. */
  declare readonly code: string;
  /** HTTP status; absent when no response came. */
  declare readonly status?: number;
  /** HTTP method of the failed request; absent when the failure came before any request. */
  declare readonly method?: string;
  /** Path of the failed request, without host and query. */
  declare readonly path?: string;
  /** The request id by which the deployment's logs know the call, when the server named one. */
  declare readonly requestId?: string | undefined;

  constructor(message: string, details?: Details) {
    super(details?.path ? `${details.method} ${details.path}: ${message}` : message);
    for (const [name, value] of Object.entries({ code: this.name.slice(0, -5), ...details })) {
      if (value !== undefined) this[name as "code"] = value as string;
    }
  }

  /**
   * What `JSON.stringify` shows: the fields, and the message that it leaves out of other errors. 64-bit
   * integers in the data of a function's failure are decimal text, as in Convex's own plain JSON.
   */
  toJSON(): object {
    return JSON.parse(
      JSON.stringify(
        { name: this.name, message: this.message, ...(this as object) },
        (_name, value: unknown) => (typeof value === "bigint" ? `${value}` : value),
      ),
    );
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // A user's subclass has no kind of its own and is identified by itself, like any class.
    const kind = Object.hasOwn(this, "convexAdminKind") && this.convexAdminKind;
    let type = Object(value).constructor;
    while (type && type !== this && type.convexAdminKind !== kind)
      type = Object.getPrototypeOf(type);
    return !!type;
  }
}

/** Whether a caught value is an error of this package, from whichever copy of it. */
export function isConvexAdminError(error: unknown): error is ConvexAdminError {
  return error instanceof ConvexAdminError;
}
