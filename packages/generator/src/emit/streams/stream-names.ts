/** What `streams.ts` exports besides its functions and items: no operation and no schema can have these names. */
export const streamNames: readonly string[] = [
  "EventStream",
  "EventStreamOptions",
  "Reconnect",
  "ReconnectOptions",
  "StreamOptions",
  "StreamResult",
  "reconnecting",
];
