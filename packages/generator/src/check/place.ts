import { toPointer } from "../json-pointer.ts";

/** A place in a document, as a chain of pointer tokens: cheap to extend on a walk, turned into text only for a diagnostic. */
export interface Place {
  readonly parent: Place | undefined;
  readonly token: string;
}

/** The place of a child. `undefined` is the root of the document. */
export function within(parent: Place | undefined, token: string): Place {
  return { parent, token };
}

/** The JSON pointer of a place. */
export function pointerOf(place: Place | undefined): string {
  const tokens: string[] = [];
  for (let current = place; current !== undefined; current = current.parent)
    tokens.unshift(current.token);
  return toPointer(tokens);
}
