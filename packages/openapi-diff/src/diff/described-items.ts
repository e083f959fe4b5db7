import {
  anyEvent,
  type ApiModel,
  isJsonForm,
  type MediaType,
  type Node,
  type Operation,
  pointerOf,
  type Sequence,
  sequenceOf,
  streamOf,
} from "@convex-openapi/document/model";

/** A schema of a media type whose bodies are sequences. */
export interface DescribedItem {
  /** Whether it describes a list of all items, else each of them. */
  readonly isListed: boolean;
  /** Which member of the type of the body has what it describes, see `OperationTypeOptions`. */
  readonly member: "content" | "items";
}

/** Where a description says what the items of sequences are. */
interface DescribedItems {
  /** By the pointers of schemas of media types. */
  readonly schemas: ReadonlyMap<string, DescribedItem>;
  /** The pointers of each `contentSchema` that says what a client reads as the data of an event. */
  readonly eventData: ReadonlySet<string>;
}

const known = new WeakMap<ApiModel, DescribedItems>();

/** What a schema of a media type says of a sequence, `undefined` for the schema of any other body. */
export function describedItem(model: ApiModel, schema: Node): DescribedItem | undefined {
  const { schemas } = describedItems(model);
  return schemas.size === 0 ? undefined : schemas.get(pointerOf(schema));
}

/**
 * Whether a node is a `contentSchema` of the data of an event, which a client reads as JSON of that schema. Code sees no
 * text there.
 */
export function isEventData(model: ApiModel, node: Node): boolean {
  if (node.key !== "contentSchema") return false;
  const { eventData } = describedItems(model);
  return eventData.size > 0 && eventData.has(pointerOf(node));
}

function describedItems(model: ApiModel): DescribedItems {
  const found = known.get(model) ?? findItems(model);
  known.set(model, found);
  return found;
}

function findItems({ operations, webhooks, components }: ApiModel): DescribedItems {
  const schemas = new Map<string, DescribedItem>();
  const eventData = new Set<string>();
  const note = (content: readonly MediaType[], operation?: Operation): void => {
    for (const media of content) {
      const sequence = sequenceOf(media);
      const described = media.itemSchema ?? media.schema;
      if (sequence === undefined || described === undefined) continue;
      const pointer = pointerOf(described.node);
      // Of the operations that share a response, one may give another stream.
      const isKnown = schemas.get(pointer)?.member === "items";
      const hasItems = isKnown || (operation && isOfItems(media, sequence, operation));
      const member = hasItems === true ? "items" : "content";
      schemas.set(pointer, { isListed: sequence.isListed, member });
      for (const data of contentSchemasOf(sequence)) eventData.add(data);
    }
  };
  const noteAll = (some: readonly Operation[], areCalled: boolean): void => {
    for (const operation of some) {
      for (const content of contentsOf(operation)) note(content, areCalled ? operation : undefined);
      noteAll(operation.callbacks, false);
    }
  };
  noteAll(operations, true);
  noteAll(webhooks, false);
  for (const { value } of components.requestBodies.values()) note(value.content);
  for (const { value } of components.responses.values()) note(value.content);
  return { schemas, eventData };
}

function contentsOf({ requestBody, responses }: Operation): (readonly MediaType[])[] {
  const bodies = [...(requestBody === undefined ? [] : [requestBody]), ...responses.values()];
  return bodies.map(({ value }) => value.content);
}

/** Whether the function of an operation knows more of an item than the type of the body, which has no `itemSchema`. */
function isOfItems(media: MediaType, { item, mediaType }: Sequence, operation: Operation): boolean {
  const isSent = operation.requestBody?.value.content.includes(media) === true;
  if (!isSent && streamOf(operation)?.mediaType !== mediaType) return false;
  if (media.itemSchema !== undefined) return true;
  if (item.kind === "event") return !item.forms.includes(anyEvent);
  // What is sent is text by the type of its body.
  return isSent && item.schema !== undefined;
}

function contentSchemasOf({ item }: Sequence): string[] {
  if (item.kind !== "event") return [];
  return item.forms.flatMap((form) =>
    form.data?.node.key === "contentSchema" && isJsonForm(form, item.forms)
      ? [pointerOf(form.data.node)]
      : [],
  );
}
