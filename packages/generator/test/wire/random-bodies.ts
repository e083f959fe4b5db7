import fc from "fast-check";
import { anyText, valueFor } from "./given-values.ts";
import type { CalledOperation, JudgedCall } from "./judged-calls.ts";

/** What is given for a body, and the bytes that a server reads, each as one character. */
interface Body {
  readonly given: unknown;
  readonly bytes: string;
}

const json = fc
  .oneof(valueFor("json"), fc.constant(null))
  .map((given): Body => ({ given, bytes: latin1(JSON.stringify(given)) }));

const text = anyText
  .filter((given) => !/\p{Surrogate}/u.test(given))
  .map((given): Body => ({ given, bytes: latin1(given) }));

const binary = fc.tuple(fc.uint8Array(), fc.boolean()).map(([array, isBlob]): Body => {
  const blob = Object.assign(new Blob([new Uint8Array(array)], { type: "image/png" }), {
    [fc.toStringMethod]: () =>
      `new Blob([new Uint8Array([${array.join()}])], { type: "image/png" })`,
  });
  return { given: isBlob ? blob : array, bytes: latin1(array) };
});

function latin1(given: string | Uint8Array): string {
  return Buffer.from(given as string).toString("latin1");
}

const bodies: Readonly<Record<string, fc.Arbitrary<Body>>> = {
  "application/json": json,
  "application/merge-patch+json": json,
  "text/csv": text,
  "application/octet-stream": binary,
};
const types = Object.keys(bodies);

/** Bodies that are no forms: of the only media type of an operation, or of one among several. */
export const bodyCalls: fc.Arbitrary<CalledOperation> = fc
  .tuple(fc.constantFrom(...types), fc.boolean())
  .chain(([type, isOnly]) => {
    const call = (bodies[type] ?? json).map(({ given, bytes }): JudgedCall => ({
      init: isOnly ? { body: given } : { body: given, contentType: type },
      expected: { read: [type, bytes] },
    }));
    const declared = (isOnly ? [type] : types).map((each) => [each, { schema: {} }]);
    return fc.array(call, { minLength: 4, maxLength: 4 }).map((calls): CalledOperation => ({
      location: "body",
      name: "",
      rest: "",
      operation: { requestBody: { content: Object.fromEntries(declared) } },
      calls,
      read: ({ headers, body }) => [headers["content-type"], body.toString("latin1")],
    }));
  });
