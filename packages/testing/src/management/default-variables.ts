import { checkLimits, checkName, checkValue } from "../environment-variables/limits.ts";
import { ApiError } from "../http/api-error.ts";
import type { HostedType } from "./records.ts";

/** A change to the default of a variable: a null value removes it. */
export interface DefaultVariableChange {
  readonly name: string;
  readonly deploymentType: HostedType;
  readonly value: string | null;
}

/** A default with the types of deployments that get it. */
export type DefaultVariable = { name: string; value: string; deploymentTypes: HostedType[] };

/** The environment variables that new deployments of a project start with, by type. */
export class DefaultVariables {
  #values: ReadonlyMap<HostedType, ReadonlyMap<string, string>> = new Map();

  /** What a new deployment of a type starts with. */
  of(type: HostedType): Record<string, string> {
    return Object.fromEntries(this.#values.get(type) ?? []);
  }

  /** All defaults by name; types with the same value share one entry. */
  list(): DefaultVariable[] {
    const variables = new Map<string, DefaultVariable>();
    for (const [type, values] of this.#values) {
      for (const [name, value] of values) {
        const key = JSON.stringify([name, value]);
        const existing = variables.get(key);
        if (existing === undefined) variables.set(key, { name, value, deploymentTypes: [type] });
        else existing.deploymentTypes.push(type);
      }
    }
    return [...variables.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
  }

  /**
   * Applies changes, all or none. Removing what is not there does nothing.
   * @throws ApiError 400 for a name or value beyond the limits, and for two changes to one variable.
   */
  update(changes: readonly DefaultVariableChange[]): void {
    const next = new Map([...this.#values].map(([type, values]) => [type, new Map(values)]));
    const seen = new Set<string>();
    for (const { name, deploymentType, value } of changes) {
      checkName(name, value);
      const key = `${deploymentType} ${name}`;
      if (seen.has(key)) {
        throw new ApiError(400, "EnvVarNameNotUnique", `Two changes are for ${name}.`);
      }
      seen.add(key);
      const values = next.get(deploymentType) ?? new Map<string, string>();
      if (value !== null) checkValue(value);
      if (value === null) values.delete(name);
      else values.set(name, value);
      next.set(deploymentType, values);
    }
    for (const values of next.values()) {
      checkLimits(Array.from(values, ([name, value]) => ({ name, value })));
    }
    this.#values = next;
  }
}
