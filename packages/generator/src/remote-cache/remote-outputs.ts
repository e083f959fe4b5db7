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
  readonly #waiting: (() => Promise<void>)[] = [];
  readonly #putting = new Set<Promise<void>>();

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
   * Sends an output on its way.
   * @param seconds what making it took.
   */
  share(output: RememberedOutput, texts: readonly GeneratedFile[], seconds: number): void {
    if (!this.#store.takes) return;
    const artifact = packOutput(output, texts);
    this.#waiting.push(() => this.#store.put(output.fingerprint, artifact, 1000 * seconds));
    this.#putNext();
  }

  /** Waits until everything is there, or cannot get there. */
  async settled(): Promise<void> {
    while (this.#putting.size > 0) await Promise.all(this.#putting);
    this.#store.close();
  }

  #putNext(): void {
    if (this.#putting.size >= MAX_REQUESTS) return;
    const put = this.#waiting.shift();
    if (put === undefined) return;
    const putting = put().finally(() => {
      this.#putting.delete(putting);
      this.#putNext();
    });
    this.#putting.add(putting);
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
