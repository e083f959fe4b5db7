import type { Rule } from "../rules/rule.ts";
import type { Direction } from "../severity.ts";

/** A type in the old and in the new package, as an expression over `Base` and `Head`. */
export interface TypePair {
  readonly base: string;
  readonly head: string;
}

/** A question to the compiler: does code written against an old type compile against the new one? */
export interface TypeQuestion extends TypePair {
  readonly id: string;
  /** What a request holds has to be accepted by the new type; what a response gives, by the old one. */
  readonly direction: Direction;
}

/** The compiler's answer to a {@link TypeQuestion}. */
export interface TypeAnswer {
  readonly accepts: boolean;
  /** In a few words, why not. */
  readonly reason: string | undefined;
  /** Whether both types read the same, comments aside: only found out when somebody asks. */
  isSame(about?: Rule["about"]): boolean;
  /** The types in one line, the start of long ones: only made when somebody looks. */
  texts(): { readonly before: string; readonly after: string };
}
