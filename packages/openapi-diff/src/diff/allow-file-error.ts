/** Thrown when `.openapi-clients-allow.yaml` cannot be used: it is no YAML, or entries of it say too little. */
export class AllowFileError extends Error {
  override readonly name = "AllowFileError";
  /** Every fault of the file, with its line from 1. */
  readonly faults: readonly { readonly line: number; readonly message: string }[];

  /** `faults` are reported all at once. */
  constructor(faults: AllowFileError["faults"]) {
    super(faults.map(({ line, message }) => `line ${line}: ${message}`).join("; "));
    this.faults = faults;
  }
}
