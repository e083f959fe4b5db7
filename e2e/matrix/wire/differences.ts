import {
  refused,
  type CalledOperation,
  type JudgedCall,
} from "../../../packages/generator/test/wire/judged-calls.ts";
import type { Read } from "../../../packages/generator/test/wire/server-side-reader.ts";

/** What a runtime makes of what was given for parameters, in place of what the others send. */
type Difference = (read: Read) => Read;

/** A browser sends the cookies that it has, and drops a `Cookie` header (Fetch standard, forbidden request-headers). */
const cookiesAreDropped: Difference = () => undefined;

/** The Fetch standard has one byte for each character. workerd#6927 is the same of headers that it receives. */
const headersAreUtf8: Difference = (read) => {
  const encoded = (text: string): string => Buffer.from(text).toString("latin1");
  return typeof read === "string" ? encoded(read) : read?.map(encoded);
};

const differences: Readonly<Record<string, { readonly [location in string]?: Difference }>> = {
  chromium: { cookie: cookiesAreDropped },
  workerd: { header: headersAreUtf8 },
};

/** What a call has to come to in a runtime: the same as in all others, but for the differences above. */
export function expectedIn(
  runtime: string,
  { location }: CalledOperation,
  { expected }: JudgedCall,
): JudgedCall["expected"] {
  const difference = differences[runtime]?.[location];
  if (difference === undefined || expected === refused) return expected;
  return { read: difference(expected.read as Read) };
}
