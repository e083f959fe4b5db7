/** A place in a file. `line` and `column` count from 1, as editors do; `file` is the path as a person would type it. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A position as editors and terminals link it: `specs/x.json:12:34`. */
export function placeOf(position: Position): string {
  return `${position.file}:${position.line}:${position.column}`;
}
