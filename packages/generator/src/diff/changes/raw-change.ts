/** One difference as the change finder lists it, before anything is known of its meaning. */
export interface RawChange {
  readonly kind: "added" | "removed" | "modified";
  /** The keyword that changed, of a modification. */
  readonly keyword?: string;
  /** JSON pointer in the old description, absent for an addition. In `components` where a `$ref` led there. */
  readonly base?: string;
  /** JSON pointer in the new description, absent for a removal. */
  readonly head?: string;
}
