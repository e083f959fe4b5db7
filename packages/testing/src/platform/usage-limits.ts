import { documentId } from "../database/document.ts";

/** What a usage limit watches, and what happens beyond it. */
export type UsageLimitConfig = {
  metric: string;
  window: string;
  limitType: string;
  limit: number;
  enabled: boolean;
};

/** A usage limit with its id. */
export type UsageLimit = UsageLimitConfig & { id: string };

/** The usage limits of a deployment. */
export class UsageLimits {
  readonly #limits = new Map<string, UsageLimit>();
  #sequence = 0;

  /** All limits, oldest first. */
  list(): UsageLimit[] {
    return [...this.#limits.values()];
  }

  /** Whether another limit has the same metric, window and type. */
  hasSame(config: UsageLimitConfig, exceptId?: string): boolean {
    return this.list().some(
      ({ id, metric, window, limitType }) =>
        id !== exceptId &&
        metric === config.metric &&
        window === config.window &&
        limitType === config.limitType,
    );
  }

  /** Adds a limit. */
  create(config: UsageLimitConfig): UsageLimit {
    this.#sequence += 1;
    const limit = { id: documentId("_usage_limits", this.#sequence), ...config };
    this.#limits.set(limit.id, limit);
    return limit;
  }

  /** Replaces a limit; undefined when there is none with this id. */
  update(id: string, config: UsageLimitConfig): UsageLimit | undefined {
    if (!this.#limits.has(id)) return undefined;
    const limit = { id, ...config };
    this.#limits.set(id, limit);
    return limit;
  }

  /** Removes a limit; undefined when there is none with this id. */
  delete(id: string): UsageLimit | undefined {
    const limit = this.#limits.get(id);
    this.#limits.delete(id);
    return limit;
  }
}
