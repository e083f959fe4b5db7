import type { FunctionExecutionJson } from "../generated/index.ts";

/** The largest prime below 2^44: times the factor, it is still a whole number that JavaScript holds exactly. */
const prime = 17_592_186_044_399;
const factor = 509;

/**
 * A number that tells entries apart without keeping them: the characters of the whole entry as a polynomial over
 * a prime field. A new entry agrees with one of some thousands with a probability of less than 1 in a billion.
 */
export function fingerprint(entry: FunctionExecutionJson): number {
  let value = 0;
  for (const character of JSON.stringify(entry)) {
    value = (value * factor + Number(character.codePointAt(0))) % prime;
  }
  return value;
}
