import type { MediaType, Operation, Use } from "../operation.ts";
import type { Schema } from "../schema.ts";
import { sequenceOf } from "../streams/operation-stream.ts";

/** What holds schemas: a parameter, a header, a body. */
export interface ContentHolder {
  readonly schema?: Schema | undefined;
  readonly content: readonly MediaType[];
  readonly headers?: ReadonlyMap<string, Use<ContentHolder>>;
}

/** The schemas of parameters, bodies, or responses with their headers. */
export function* schemasOf(uses: Iterable<Use<ContentHolder> | undefined>): Generator<Schema> {
  for (const use of uses) {
    if (use === undefined) continue;
    const { schema, content, headers } = use.value;
    if (schema !== undefined) yield schema;
    for (const media of content) {
      if (media.schema !== undefined) yield media.schema;
      if (media.itemSchema !== undefined) yield media.itemSchema;
      yield* eventDataOf(media);
    }
    if (headers !== undefined) yield* schemasOf(headers.values());
  }
}

/** What the events of a stream hold: it stands in no type of their schema, which has it as a text. */
function* eventDataOf(media: MediaType): Generator<Schema> {
  const item = sequenceOf(media)?.item;
  if (item?.kind !== "event") return;
  for (const { data } of item.forms) if (data !== undefined) yield data;
}

/** The schemas of what the client sends for some operations: where the API calls, that is its responses. */
export function* schemasSentBy(operations: Iterable<Operation>): Generator<Schema> {
  for (const { section, parameters, requestBody, responses, callbacks } of operations) {
    if (section === "paths") yield* schemasOf([...parameters, requestBody]);
    else yield* schemasOf(responses.values());
    yield* schemasSentBy(callbacks);
  }
}
