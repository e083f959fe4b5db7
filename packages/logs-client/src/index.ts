export * from "./generated/index.ts";
export type { BackOff } from "./tail/back-off.ts";
export { systemClock, type Clock } from "./tail/clock.ts";
export { passedOver } from "./tail/first-page.ts";
export { serverTime } from "./tail/server-time.ts";
export type { LogPage } from "./tail/log-page.ts";
export {
  isLogStreamError,
  LogStreamError,
  type LogStreamErrorDetails,
} from "./tail/log-stream-error.ts";
export { tailFunctionLogs, type FunctionLogTail } from "./tail/tail-function-logs.ts";
export type { ClientRequest, Retry, TailOptions } from "./tail/tail-options.ts";
