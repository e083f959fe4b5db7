import { reasonOf } from "../error-reason.ts";
import { deferSignals } from "./defer-signals.ts";
import { type FileOperations, nodeFileOperations } from "./file-operations.ts";
import { acquireLock, type Lock } from "./lock.ts";
import { WriteError } from "./write-error.ts";

/** How to write. */
export interface WriteOptions {
  /** The folder whose runs take turns: every folder that is written should be below it. */
  readonly root: string;
  /** How long to wait for another run that is writing, in milliseconds. Default: 30,000. */
  readonly lockTimeout?: number;
  readonly operations?: FileOperations;
}

/**
 * Writes while no other run below `root` does, and while no signal ends the process.
 *
 * @throws {WriteError} when another run does not end in time; what `write` throws.
 */
export async function asOneWriter<Result>(
  { root, lockTimeout = 30_000, operations = nodeFileOperations }: WriteOptions,
  write: (lock: Lock) => Result | Promise<Result>,
): Promise<Result> {
  const lock = await acquireLock(root, operations, lockTimeout);
  const restoreSignals = deferSignals();
  try {
    return await write(lock);
  } finally {
    lock.release();
    restoreSignals();
  }
}

/**
 * Does what writes all or nothing.
 *
 * @throws {WriteError} for whatever it throws.
 */
export async function allOrNothing<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof WriteError) throw error;
    throw new WriteError(`nothing was written: ${reasonOf(error)}`, { cause: error });
  }
}
