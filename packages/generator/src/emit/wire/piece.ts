/** A declaration of `wire.ts`, with its doc comment. */
export interface Piece {
  /** The other pieces that it uses. */
  readonly needs: readonly string[];
  readonly text: string;
}

/** Declarations by name, in the order in which they are printed. */
export type Pieces = Readonly<Record<string, Piece>>;

/** A declaration; the text begins behind its first line break. */
export function piece(text: string, ...needs: readonly string[]): Piece {
  return { needs, text };
}
