/** A secret that does not show itself: not in logs, JSON, strings or the inspector. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** Gives the secret. Pass it on, and keep it nowhere. */
  reveal(): string {
    return this.#value;
  }

  /** What shows instead. */
  toString(): string {
    return "[secret]";
  }

  /** What `JSON.stringify` shows instead. */
  toJSON(): string {
    return "[secret]";
  }
}
