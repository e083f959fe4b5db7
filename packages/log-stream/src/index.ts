export type * from "./generated/index.ts";
export {
  parseLogStreamEvent,
  parseLogStreamEvents,
  type LogStreamTopic,
  type MalformedLogStreamEvent,
  type MalformedReason,
  type ParsedLogStreamEvent,
  type ParsedLogStreamEvents,
  type UnknownLogStreamEvent,
} from "./events/parse-log-stream-events.ts";
export type { ReceivedHeaders, ReceivedRequest } from "./webhook/received-request.ts";
export {
  verifyLogStreamRequest,
  type LogStreamRejection,
  type LogStreamVerification,
} from "./webhook/verify-log-stream-request.ts";
export type { VerifyOptions } from "./webhook/verify-options.ts";
