import type { Fault } from "./fault.ts";
import { checkFault } from "./fault-options.ts";

/** A fault in the list, and how to take it out again. */
export interface PlantedFault {
  /** How many requests it has struck. */
  readonly struck: number;
  /** Takes it out. */
  remove(): void;
}

interface Planted {
  readonly fault: Fault;
  passes: number;
  remaining: number;
  struck: number;
}

/** The faults that wait for their requests. Of several that match, the one planted first strikes. */
export class FaultList {
  #planted: Planted[] = [];

  /**
   * Plants a fault.
   * @throws TypeError for an unknown kind or option.
   */
  add(fault: Fault): PlantedFault {
    checkFault(fault);
    const { after = 0, times = 1 } = fault.match ?? {};
    const planted: Planted = { fault, passes: after, remaining: times, struck: 0 };
    this.#planted.push(planted);
    return {
      get struck() {
        return planted.struck;
      },
      remove: () => {
        this.#planted = this.#planted.filter((other) => other !== planted);
      },
    };
  }

  /** Takes all faults out. */
  clear(): void {
    this.#planted = [];
  }

  /** The fault that strikes a request; undefined when it goes through unharmed. */
  take(method: string, path: string): Fault | undefined {
    for (const planted of this.#planted) {
      if (!matches(planted.fault, method, path)) continue;
      if (planted.passes > 0) {
        planted.passes -= 1;
        continue;
      }
      if (planted.remaining <= 0) continue;
      planted.remaining -= 1;
      planted.struck += 1;
      return planted.fault;
    }
    return undefined;
  }
}

function matches({ match = {} }: Fault, method: string, path: string): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
  if (match.path === undefined) return true;
  return typeof match.path === "string" ? match.path === path : match.path.test(path);
}
