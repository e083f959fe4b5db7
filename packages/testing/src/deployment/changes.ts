/** Tells subscribers that something a query can read has changed. */
export class Changes {
  readonly #listeners = new Set<() => void>();

  /** Calls `listener` at every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Reports a change. */
  notify(): void {
    for (const listener of this.#listeners) listener();
  }
}
