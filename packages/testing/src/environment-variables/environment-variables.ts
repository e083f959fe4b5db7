import type { Changes } from "../deployment/changes.ts";
import type { DeploymentClock } from "../deployment/deployment-clock.ts";
import { documentId } from "../database/document.ts";
import { checkLimits, checkName, checkValue } from "./limits.ts";

/** One change: a null value removes the variable. */
export interface EnvironmentVariableChange {
  readonly name: string;
  readonly value: string | null;
}

/** An environment variable as the deployment stores it. */
export type EnvironmentVariableDocument = {
  _id: string;
  _creationTime: number;
  name: string;
  value: string;
};

/** The environment variables of a deployment. */
export class EnvironmentVariables {
  readonly #clock: DeploymentClock;
  readonly #changes: Changes;
  #documents: ReadonlyMap<string, EnvironmentVariableDocument> = new Map();
  #sequence = 0;

  constructor(seed: Readonly<Record<string, string>>, clock: DeploymentClock, changes: Changes) {
    this.#clock = clock;
    this.#changes = changes;
    this.update(Object.entries(seed).map(([name, value]) => ({ name, value })));
  }

  /** All variables by name. */
  values(): Record<string, string> {
    return Object.fromEntries(this.list().map(({ name, value }) => [name, value]));
  }

  /** All variables as documents, sorted by name. */
  list(): EnvironmentVariableDocument[] {
    const documents = [...this.#documents.values()];
    return documents.sort((left, right) => (left.name < right.name ? -1 : 1));
  }

  /** The value of a variable. */
  get(name: string): string | undefined {
    return this.#documents.get(name)?.value;
  }

  /**
   * Applies changes, all or none: removals first, then sets. Removing what is not there does
   * nothing.
   * @throws ApiError 400 for a name or value beyond the limits, a built-in name, too many variables.
   */
  update(changes: readonly EnvironmentVariableChange[]): void {
    for (const change of changes) checkName(change.name, change.value);
    const next = new Map(this.#documents);
    for (const { name, value } of changes) if (value === null) next.delete(name);
    for (const { name, value } of changes) {
      if (value === null) continue;
      checkValue(value);
      next.set(name, this.#document(name, value));
    }
    checkLimits([...next.values()]);
    this.#documents = next;
    if (changes.length > 0) this.#changes.notify();
  }

  #document(name: string, value: string): EnvironmentVariableDocument {
    this.#sequence += 1;
    const _id = documentId("_environment_variables", this.#sequence);
    return { _id, _creationTime: this.#clock.nextMoment(), name, value };
  }
}
