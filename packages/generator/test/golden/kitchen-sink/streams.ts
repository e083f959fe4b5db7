// Generated, do not edit: change the spec or its overlay, and run the command again.
// Spec: kitchen-sink.yaml
// Command: openapi-clients generate

/** Items as they come. It is read once; who stops before its end cancels the rest. */
export interface EventStream<Item> extends AsyncIterable<Item> {
  /** The response that it came with. */
  readonly response: Response;
  /** The id of the last event that had one. */
  readonly lastEventId?: string | undefined;
  /** Ends it. */
  cancel(): Promise<void>;
}

/** The options of a stream. */
export interface StreamOptions {
  /** The most characters that an item may have. Default: 16777216. */
  maxItemLength?: number;
}

/** An item of the stream of `createVisit`. */
export interface CreateVisitItem {
  event?: string;
  data: string;
  id?: string;
  retry?: number;
}
