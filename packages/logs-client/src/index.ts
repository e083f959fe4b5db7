export * from "./generated/index.ts";
export type { BackOff } from "./tail/back-off.ts";
export { systemClock, type Clock } from "./tail/clock.ts";
export {
  followLog,
  type FollowOptions,
  type FunctionLogTail,
  type Poll,
  type PolledPage,
} from "./tail/follow-log.ts";
export { jsonText } from "./tail/json-text.ts";
export { isLogPage, type LogPage } from "./tail/log-page.ts";
export {
  isLogStreamError,
  LogStreamError,
  type LogStreamErrorDetails,
} from "./tail/log-stream-error.ts";
export { timeLeft } from "./tail/time-left.ts";
export { tailFunctionLogs } from "./tail/tail-function-logs.ts";
export type { ClientRequest, Retry, TailOptions } from "./tail/tail-options.ts";
