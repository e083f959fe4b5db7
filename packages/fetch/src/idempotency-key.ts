import { idempotent } from "./safe-to-repeat.ts";

/** Which requests get a key by which the server knows that it has them already, and how. */
export interface IdempotencyKeyOptions {
  /** Where the API has it, such as `Idempotency-Key`. A caller's own value stays. */
  readonly header: string;
  /** Makes a key, once for each call. Default: `crypto.randomUUID`, which browsers have on HTTPS alone. */
  readonly make?: (() => string) | undefined;
  /** Default: all that are not idempotent, such as POST and PATCH. */
  readonly methods?: readonly string[] | undefined;
}

/**
 * Gives requests a key, once for each call. With a key, a request can be repeated.
 *
 * ```ts
 * resilientFetch({ isRepeatable: idempotencyKey({ header: "Idempotency-Key" }) });
 * ```
 */
export function idempotencyKey({
  header,
  make = () => crypto.randomUUID(),
  methods,
}: IdempotencyKeyOptions): (request: Request) => boolean {
  return ({ headers, method }) => {
    if (!headers.has(header) && (methods?.includes(method) ?? !idempotent.test(method))) {
      headers.set(header, make());
    }
    return headers.has(header);
  };
}
