import { code } from "../compare/words.ts";
import type { Sample } from "./sample-values.ts";
import { Refusal } from "./write-value.ts";

/** What became of the way in which a value is written, in words. */
export interface WrittenChange {
  readonly before: string;
  readonly after: string;
}

/** One side of a comparison: values that it allows, and what is written for a value. */
export interface WrittenSide {
  readonly samples: readonly Sample[];
  readonly write: (value: Sample) => string;
}

/** How a value that both sides allow is written otherwise by now, `undefined` where all are written as before. */
export function writtenChange(base: WrittenSide, head: WrittenSide): WrittenChange | undefined {
  const isOther = (value: Sample): boolean =>
    // Where there could be a value, null is none.
    value !== null && written(base, value) !== written(head, value);
  // What both allow, each of them allows.
  if (!head.samples.some(isOther)) return undefined;
  const others = base.samples.filter(isOther);
  const shown = others.find((value) => written(base, value) && written(head, value)) ?? others[0];
  if (shown === undefined) return undefined;
  return { before: words(written(base, shown)), after: words(written(head, shown)) };
}

/** `undefined` for what is refused. */
function written({ write }: WrittenSide, value: Sample): string | undefined {
  try {
    return write(value);
  } catch (error) {
    // A listed text can be half of a surrogate pair.
    if (error instanceof Refusal || error instanceof URIError) return undefined;
    throw error;
  }
}

function words(text: string | undefined): string {
  if (text === undefined) return "refused";
  return text === "" ? "left out" : `sent as ${code(text)}`;
}
