import type {
  CredentialSet,
  MediaType,
  OperationTypeNames,
  Parameter,
} from "@convex-openapi/document/model";
import { acceptedBodies, type AcceptedBodies } from "./accepted-bodies.ts";
import type { Client, ClientOperation } from "./client.ts";
import { canStream, outcomesOf, type OperationOutcome } from "./read-results.ts";
import {
  type ItemType,
  itemTypeOf,
  sentItems,
  streamOptionsType,
  streamTypeOf,
} from "./streams/stream-types.ts";
import { isRange, isUsual, ownServer, sentContent } from "./sent-requests.ts";
import {
  atom,
  type DirectedTypes,
  holderDoc,
  intersection,
  literal,
  type Member,
  object,
  parameterType,
  property,
  sentType,
  type Type,
  union,
} from "@convex-openapi/types/printing";

/** An operation as the types around its function say it. */
export interface OperationShape {
  readonly operation: ClientOperation;
  readonly names: OperationTypeNames;
  readonly outcomes: readonly OperationOutcome[];
  /** The type of the items of its stream. */
  readonly item: ItemType | undefined;
  /** The URL of the server that operations without one of their own go to. */
  readonly mainServer: string | undefined;
  readonly accepted: AcceptedBodies;
  /** The credentials that it sends where these differ from what all operations have in common. */
  readonly sent: readonly CredentialSet[] | undefined;
  /** What the options of a call have besides those of every call. */
  readonly init: readonly Member[];
  /** The bodies that a call can have, with what names them, where they can be of several media types. */
  readonly bodies: Type | undefined;
}

/** Where parameters are given, in the order of the emitted code. */
const locations: readonly Parameter["in"][] = ["path", "query", "header", "cookie"];

/** The operations of a client with their types, named as the package exports them: one after the other, to hold few. */
export function* shapesOf(client: Client, types: DirectedTypes): Iterable<OperationShape> {
  for (const operation of client.operations) {
    const item = itemTypeOf(operation, types.received);
    const outcomes = withStream(operation, item, outcomesOf(operation, types.received));
    const accepted = acceptedBodies(operation, outcomes);
    const content = operation.requestBody?.content ?? [];
    const isNamed = content.length > 1 || content.some(isRange);
    const names = client.operationTypes.get(operation.functionName);
    const members = [
      ...serverMember(operation, client.server?.url),
      ...paramsMember(operation, types),
      ...(isNamed ? [] : content.map((media) => bodyMember(operation, media, types))),
      ...(accepted.names.length > 0 ? [acceptMember] : []),
      ...(canStream(outcomes) ? [streamMember] : []),
    ];
    yield {
      operation,
      names: names ?? noNames,
      outcomes,
      item,
      mainServer: client.server?.url,
      accepted,
      sent: operation.sent,
      init: members,
      bodies: isNamed ? namedBodies(operation, types) : undefined,
    };
  }
}

/** Outcomes in which a success that is a stream, and nothing but that, has the type of one. */
function withStream(
  { stream }: ClientOperation,
  item: ItemType | undefined,
  outcomes: OperationOutcome[],
): OperationOutcome[] {
  if (item === undefined || stream?.functionName !== undefined) return outcomes;
  return outcomes.map((outcome) => {
    if (!outcome.ok) return outcome;
    const bodies = outcome.bodies.map((body) =>
      body.mediaType === stream?.mediaType ? { ...body, type: streamTypeOf(item) } : body,
    );
    return { ...outcome, bodies };
  });
}

/** The type of the options of a stream that the function of an operation gives, `undefined` where it gives none. */
export function streamOptions({
  operation,
}: Pick<OperationShape, "operation">): string | undefined {
  const { stream } = operation;
  if (stream === undefined || stream.functionName !== undefined) return undefined;
  return streamOptionsType(operation);
}

const noNames: OperationTypeNames = {
  init: "",
  result: "",
  success: "",
  error: "",
  accept: "",
  bodies: "",
};

const acceptMember: Member = property("accept", atom("Accept"), {
  optional: true,
  doc: ["The media type of the success."],
});

const streamMember: Member = property("stream", atom("boolean"), {
  optional: true,
  doc: ["Whether the body of a success is left unread."],
});

/** Whether a call of an operation needs options. */
export function needsInit({ init, bodies, operation }: OperationShape): boolean {
  return (
    init.some(({ optional }) => !optional) ||
    (bodies !== undefined && operation.requestBody?.required === true)
  );
}

/** The options of a call as one type, where they are more than an interface can say. */
export function initType({ init, bodies }: OperationShape): Type | undefined {
  if (bodies === undefined) return undefined;
  return intersection([atom("CallOptions"), ...(init.length > 0 ? [object(init)] : []), bodies]);
}

function serverMember(operation: ClientOperation, mainServer: string | undefined): Member[] {
  const server = ownServer(operation, mainServer);
  if (server === undefined || server.isComplete) return [];
  const doc = [`The server of this operation: \`${server.url}\`.`];
  return [property("baseUrl", atom("string"), { doc })];
}

function paramsMember({ parameters }: ClientOperation, types: DirectedTypes): Member[] {
  const places = locations.flatMap((location): Member[] => {
    const here = parameters.filter((parameter) => parameter.in === location);
    if (here.length === 0) return [];
    const members = here.map((parameter) =>
      property(parameter.name, parameterType(parameter, types.sent), {
        optional: !parameter.required,
        doc: holderDoc(parameter, parameter.schema ?? parameter.content[0]?.schema),
      }),
    );
    const optional = members.every((member) => member.optional);
    return [property(location, object(members), { optional })];
  });
  if (places.length === 0) return [];
  const optional = places.every((place) => place.optional);
  return [property("params", object(places), { optional })];
}

function bodyMember(
  { requestBody }: ClientOperation,
  media: MediaType,
  types: DirectedTypes,
): Member {
  return property("body", givenType(media, types), { optional: requestBody?.required !== true });
}

/** What a caller can give for a body: what the description says, or what the platform has for it. */
function givenType(media: MediaType, types: DirectedTypes): Type {
  const { kind, schema } = media;
  const described =
    kind === "sequence" ? sentItems(media, types.sent) : sentType(types.sent, kind, schema);
  return union([described, ...own[kind].map((name) => atom(name))]);
}

const own: Readonly<Record<MediaType["kind"], readonly string[]>> = {
  json: [],
  text: [],
  binary: ["ReadableStream"],
  sequence: ["ReadableStream"],
  multipart: ["FormData"],
  urlencoded: ["URLSearchParams"],
};

/** Each body with the media type that it is sent as; JSON and what names itself need none. */
function namedBodies({ requestBody }: ClientOperation, types: DirectedTypes): Type {
  const content = sentContent(requestBody?.content ?? []);
  const optional = requestBody?.required !== true;
  const variants = content.flatMap((media, index): Type[] => {
    const usual = isUsual(media, index);
    const type = givenType(media, types);
    const name = isRange(media) ? rangeType(media.name) : literal(media.name);
    const named = property("contentType", name, { optional: usual });
    const body = property("body", type, { optional: usual && optional });
    return [object([named, body])];
  });
  const self = [...new Set(content.flatMap(({ kind }) => selfNaming[kind] ?? []))];
  if (self.length > 0) {
    variants.push(object([unnamed, property("body", union(self.map((name) => atom(name))))]));
  }
  if (optional && content[0]?.kind !== "json") {
    variants.push(object([unnamed, property("body", atom("undefined"), { optional: true })]));
  }
  return union(variants);
}

/** The media types of a range: any for any range, those that begin so for `image/*`. */
function rangeType(range: string): Type {
  const start = range.slice(0, range.indexOf("*"));
  return atom(start === "" ? "string" : `\`${start}\${string}\``);
}

const unnamed: Member = property("contentType", atom("undefined"), { optional: true });

/** What says itself what it is. */
const selfNaming: Partial<Record<MediaType["kind"], string>> = {
  binary: "Blob",
  multipart: "FormData",
  urlencoded: "URLSearchParams",
};
