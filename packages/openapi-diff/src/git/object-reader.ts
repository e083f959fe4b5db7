import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import {
  gitEnvironment,
  MAX_GIT_OUTPUT,
  notRun,
  runGit,
  UsageError,
} from "@convex-openapi/document/command-line";

/**
 * Reads files from the history of a repository, all of them with one process of git, since to start one takes longer
 * than to read a file. It starts with the first file that is read, and ends when this is disposed of.
 */
export class ObjectReader implements AsyncDisposable {
  readonly #folder: string;
  readonly #limit: number;
  #batch: Batch | undefined;

  /**
   * @param folder absolute; where git is asked, and what names such as `main:./a.json` are relative to.
   * @param limit of the size of a file, in bytes.
   */
  constructor(folder: string, limit: number = MAX_GIT_OUTPUT) {
    this.#folder = folder;
    this.#limit = limit;
  }

  /**
   * The text of a file by the name that git has for it, such as `REVISION:./specs/pets.json`
   * (https://git-scm.com/docs/gitrevisions). Symbolic links are followed within the revision.
   * @returns `undefined` where there is no such file: nothing, a folder, a submodule, a link to elsewhere.
   * @throws {UsageError} when git cannot read it, as where it was not cloned and cannot be fetched, or when it is too large.
   */
  async readText(name: string): Promise<string | undefined> {
    // A batch takes one name a line. Git reads other names only since 2.38 (`-z`).
    if (/[\r\n]/.test(name)) return this.#readAlone(name);
    this.#batch ??= new Batch(this.#folder, this.#limit);
    return this.#batch.readText(name);
  }

  async #readAlone(name: string): Promise<string | undefined> {
    const { code, stdout } = await runGit(this.#folder, ["cat-file", "blob", name]);
    return code === 0 ? stdout : undefined;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const batch = this.#batch;
    this.#batch = undefined;
    await batch?.end();
  }
}

/** A running `git cat-file --batch` (https://git-scm.com/docs/git-cat-file#_batch_output). */
class Batch {
  readonly #limit: number;
  readonly #git: ChildProcessWithoutNullStreams;
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #closed: Promise<unknown>;
  /** What was printed and not read yet. */
  #rest: Buffer = Buffer.alloc(0);
  #stderr = "";
  /** Why there are no more answers. */
  #failure: UsageError | undefined;
  /** Answers come in the order of the questions. */
  #latest: Promise<unknown> = Promise.resolve();

  constructor(folder: string, limit: number) {
    this.#limit = limit;
    this.#git = spawn("git", ["cat-file", "--batch", "--follow-symlinks"], {
      cwd: folder,
      env: gitEnvironment(),
    });
    this.#git.stderr.setEncoding("utf8").on("data", (text: string) => (this.#stderr += text));
    this.#git.on("error", (error) => (this.#failure = notRun(error)));
    // Git that ended before it was asked is told by the answer that does not come.
    this.#git.stdin.on("error", () => undefined);
    this.#chunks = this.#git.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    this.#closed = once(this.#git, "close").catch(() => undefined);
  }

  readText(name: string): Promise<string | undefined> {
    this.#git.stdin.write(`${name}\n`);
    const answer = this.#latest.then(() => this.#answerOn(name));
    this.#latest = answer.catch(() => undefined);
    return answer;
  }

  /** Also ends git where it is still busy, with what nobody waits for. */
  async end(): Promise<void> {
    this.#git.stdin.end();
    this.#git.kill();
    this.#git.stdout.destroy();
    await this.#closed;
  }

  async #answerOn(name: string): Promise<string | undefined> {
    if (this.#failure !== undefined) throw this.#failure;
    // In place of an id, git says of a link why it leads to nothing, and to what as content.
    const [, type, digits] =
      /^(?:[\da-f]+ (\w+)|symlink|dangling|loop|notdir) (\d+)$/.exec(await this.#readLine()) ?? [];
    if (digits === undefined) return undefined;
    const size = Number(digits);
    if (type === "blob" && size > this.#limit) {
      this.#failure = new UsageError(`${name} is too large to be compared: it has ${size} bytes`);
      throw this.#failure;
    }
    // A line feed follows.
    const content = await this.#read(size + 1);
    return type === "blob" ? content.toString("utf8", 0, size) : undefined;
  }

  async #readLine(): Promise<string> {
    let end = this.#rest.indexOf("\n");
    while (end < 0) {
      this.#rest = Buffer.concat([this.#rest, await this.#nextChunk()]);
      end = this.#rest.indexOf("\n");
    }
    const line = this.#rest.toString("utf8", 0, end);
    this.#rest = this.#rest.subarray(end + 1);
    return line;
  }

  async #read(size: number): Promise<Buffer> {
    const chunks = [this.#rest];
    let length = this.#rest.length;
    while (length < size) {
      const chunk = await this.#nextChunk();
      chunks.push(chunk);
      length += chunk.length;
    }
    const all = Buffer.concat(chunks, length);
    this.#rest = all.subarray(size);
    return all.subarray(0, size);
  }

  async #nextChunk(): Promise<Buffer> {
    const next = await this.#chunks.next();
    if (next.done !== true) return next.value;
    await this.#closed;
    throw this.#failure ?? new UsageError(`git failed: ${this.#stderr.trim()}`);
  }
}
