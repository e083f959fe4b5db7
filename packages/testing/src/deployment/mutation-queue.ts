/** Runs tasks one after the other, so that each mutation sees what the one before it wrote. */
export class MutationQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs a task when all earlier ones are done; a failed task does not hold up the next. */
  run<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
