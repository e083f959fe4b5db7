import type { RememberedOutput } from "../cache/remembered-output.ts";
import type { GeneratedFile } from "../emit/generated-file.ts";
import { readAhead } from "../read-ahead.ts";
import type { RemoteStore } from "./remote-store.ts";
import { FaultyArtifact, packOutput, readOutput, type SharedOutput } from "./shared-output.ts";

/** How many requests are under way at a time. */
const MAX_REQUESTS = 16;

/** What runs made, on a server, by fingerprint. */
export class RemoteOutputs {
  readonly #store: RemoteStore;
  readonly #waiting: Waiting[] = [];

  constructor(store: RemoteStore) {
    this.#store = store;
  }

  /** The outputs that are there of some fingerprints, one after the other. */
  async *getEach(fingerprints: readonly string[]): AsyncGenerator<SharedOutput, void, undefined> {
    const artifacts = readAhead(fingerprints, MAX_REQUESTS, (hash) => this.#store.get(hash));
    for await (const [hash, artifact] of artifacts) {
      if (artifact === undefined) continue;
      const output = this.#checked(hash, () => readOutput(artifact, hash));
      if (output !== undefined) yield output;
    }
  }

  /** The files of an output; `undefined` where they are not what it says of them. */
  unpack(output: SharedOutput): readonly GeneratedFile[] | undefined {
    return this.#checked(output.fingerprint, () => output.unpack());
  }

  /**
   * Has an output sent at the end: as long as clients are made, nobody would look after a request in time.
   * @param seconds what making it took.
   */
  share(output: RememberedOutput, texts: readonly GeneratedFile[], seconds: number): void {
    if (!this.#store.takes) return;
    const { fingerprint: hash } = output;
    const milliseconds = 1000 * seconds;
    this.#waiting.push({ hash, artifact: packOutput(output, texts), milliseconds });
  }

  /** Sends what is to be shared, and waits until it is there or cannot get there. */
  async settled(): Promise<void> {
    const puts = readAhead(
      this.#waiting.splice(0),
      MAX_REQUESTS,
      ({ hash, artifact, milliseconds }) => this.#store.put(hash, artifact, milliseconds),
    );
    for await (const _ of puts);
    this.#store.close();
  }

  #checked<Result>(hash: string, read: () => Result): Result | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof FaultyArtifact)) throw error;
      this.#store.reject(hash, error.message);
      return undefined;
    }
  }
}

/** An artifact that is to be sent. */
interface Waiting {
  readonly hash: string;
  readonly artifact: Buffer<ArrayBuffer>;
  readonly milliseconds: number;
}
