/** The terminal that progress is shown on. */
export interface ProgressStream {
  readonly isTTY: boolean;
  /** How many characters a line of the terminal holds. */
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** In milliseconds. Who waits for less needs no words. */
const patience = 500;
/** In milliseconds. A line that changes more often cannot be read. */
const pause = 50;

/** Goes to the start of the line and erases it (ECMA-48 EL). */
const eraseLine = "\r\u001B[K";

/**
 * One line on a terminal that says what is being done, from half a second on; whatever else is printed takes its place.
 * Pipes, files, CI and dumb terminals get none.
 */
export class Progress {
  readonly #stream: ProgressStream;
  readonly #isWanted: () => boolean;
  readonly #now: () => number;
  #started: number | undefined;
  #text = "";
  #drawn: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param variables the environment.
   * @param now milliseconds of a clock that never goes back.
   */
  constructor(
    stream: ProgressStream,
    variables: Readonly<Record<string, string | undefined>>,
    // `performance` loads modules of Node when it is first used.
    now: () => number = () => process.uptime() * 1000,
  ) {
    this.#stream = stream;
    // Asked once something takes long: to look at a terminal loads modules, which is most of a short run.
    this.#isWanted = () =>
      stream.isTTY && (variables["CI"] ?? "") === "" && variables["TERM"] !== "dumb";
    this.#now = now;
  }

  /**
   * Says what begins now, such as `checking 12 of 40 specs`.
   * @param waits whether this process waits for something else meanwhile, as for a server: only then is the line shown
   * before the next one is reported. Starting a timer is too much for what does not take long.
   */
  report(text: string, waits = false): void {
    const now = this.#now();
    this.#started ??= now;
    this.#text = text;
    if (now - this.#started < patience) {
      if (waits) this.#drawLater();
    } else if (this.#drawn === undefined || now - this.#drawn >= pause) {
      this.#draw();
    }
  }

  /** Makes room for what is printed now. */
  erase(): void {
    if (this.#drawn === undefined) return;
    this.#drawn = undefined;
    this.#stream.write(eraseLine);
  }

  /** Nothing is being done any longer. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#started = undefined;
    this.erase();
  }

  /** It keeps no process from ending. */
  #drawLater(): void {
    this.#timer ??= setTimeout(() => this.#draw(), patience).unref();
  }

  #draw(): void {
    if (!this.#isWanted()) return;
    this.#drawn = this.#now();
    const room = (this.#stream.columns ?? 80) - 1;
    const text = this.#text.length > room ? `${this.#text.slice(0, room - 1)}…` : this.#text;
    this.#stream.write(`${eraseLine}${text}`);
  }
}
