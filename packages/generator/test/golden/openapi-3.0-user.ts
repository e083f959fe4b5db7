import type { components } from "./openapi-3.0/types.ts";

// This file is compiled, not run: each statement is a claim about the emitted types.

type Task = components["schemas"]["Task"];
type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
declare function claim<_Claim extends true>(): void;
declare function take(task: Task): void;
declare function send(task: components["writable"]["Task"]): void;

// What stands beside a `$ref` counts.
take({ job: null, state: "waiting", ended: "done" });
take({ job: { id: "a" }, state: "waiting", ended: "done", paused: null });
// @ts-expect-error -- a job has an id
take({ job: {}, state: "waiting", ended: "done" });
// @ts-expect-error -- a state is not nullable
take({ job: null, state: null, ended: "done" });
// @ts-expect-error -- what is read-only where it is declared is not sent
send({ id: "a", job: null, state: "waiting", ended: "done" });

// Values beside a `$ref` are those that both allow.
claim<Same<Task["ended"], "done">>();
claim<Same<Task["paused"], "waiting" | null | undefined>>();
// @ts-expect-error -- no end
take({ job: null, state: "waiting", ended: "waiting" });
// @ts-expect-error -- no state
take({ job: null, state: "waiting", ended: "failed" });
