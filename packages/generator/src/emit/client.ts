import {
  type ApiModel,
  type CallableOperation,
  type ClientCredentials,
  type ClientNames,
  credentialsOf,
  type CredentialSet,
  type Direction,
  nameClient,
  type OperationPages,
  type OperationStream,
  operationTypeNames,
  type OperationTypeNames,
  pagesOf,
  type Parameter,
  type RequestBody,
  type Response,
  type Schema,
  schemaTypeNames,
  sendsBody,
  type Server,
  sortedMap,
  streamItemName,
  streamOf,
} from "@convex-openapi/document/model";
import { credentialNames } from "./credentials/credential-names.ts";
import { withoutClientNames } from "./exported-names.ts";
import {
  namesIn,
  sortedContent,
  sortedParameters,
  type TypesProfile,
  type TypesProfileName,
  typesProfiles,
} from "@convex-openapi/types/printing";

/** A response by the status that declares it. */
export interface ClientResponse extends Response {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
}

/** An operation as its function is made from it: named, sorted, and without references. */
export interface ClientOperation extends Omit<
  CallableOperation,
  "parameters" | "requestBody" | "responses"
> {
  readonly functionName: string;
  /** Its pages, and the name of the function for them. */
  readonly pages: (OperationPages & { readonly functionName: string }) | undefined;
  /** The credentials that it sends where these differ from what all operations have in common. */
  readonly sent: readonly CredentialSet[] | undefined;
  /** The stream that it can respond with. */
  readonly stream: NamedStream | undefined;
  readonly parameters: readonly Parameter[];
  /** None where it could not be sent. */
  readonly requestBody: RequestBody | undefined;
  readonly responses: readonly ClientResponse[];
}

/** A stream, and what code calls it. */
export interface NamedStream extends OperationStream {
  /** The function for it, `undefined` where the function of the operation gives it. */
  readonly functionName: string | undefined;
  /** The type of its items, where that has no other name. */
  readonly itemName: string;
}

/** A schema that a client exports the type of. */
export interface ClientSchema {
  readonly typeName: string;
  /** Its key in `components.schemas`, `undefined` for one that stands elsewhere and is referred to. */
  readonly key: string | undefined;
  readonly schema: Schema;
  /** The way of the values that the type is of: `sent` is a type besides that of what is received, where they differ. */
  readonly direction: Direction;
}

/** What the emitters make a client from. */
export interface Client {
  readonly model: ApiModel;
  readonly names: ClientNames;
  readonly profile: TypesProfile;
  /** The first server of the description: where the client sends requests unless told otherwise. */
  readonly server: Server | undefined;
  readonly credentials: ClientCredentials;
  readonly operations: readonly ClientOperation[];
  /** The names of the types of operations, by the names of their functions. */
  readonly operationTypes: ReadonlyMap<string, OperationTypeNames>;
  readonly schemas: readonly ClientSchema[];
}

/**
 * A description as a client: named and sorted, so that no output depends on the order of its keys. No operation and no
 * schema has the name of something that `client.ts` exports: `index.ts` exports that by name, so that the other would be
 * lost without a word.
 */
export function clientOf(
  model: ApiModel,
  clientName: string,
  types: TypesProfileName = "client",
): Client {
  const profile = typesProfiles[types];
  const credentials = credentialsOf(model);
  const named = namesIn(profile, nameClient(model));
  const hasStreams = [...named.functions.keys()].some((operation) => streamOf(operation));
  const names = withoutClientNames(named, clientName, [
    ...(hasCredentials({ credentials }) ? credentialNames(clientName) : []),
    // Whether it is exported or could be: one more stream must not take a name away.
    ...(hasStreams ? ["reconnecting"] : []),
  ]);
  const { schemas } = model.components;
  const operationTypes = operationTypeNames(names.functions.values(), schemaTypeNames(names));
  const itemName = streamItemName(names, operationTypes);
  return {
    model,
    names,
    profile,
    server: model.servers[0],
    credentials,
    operationTypes,
    operations: [...names.functions].map(([operation, functionName]) => ({
      ...operation,
      functionName,
      sent: credentials.own.get(operation),
      pages: pagesIn(operation, names.pages.get(operation)),
      stream: streamIn(operation, names.streams.get(operation), itemName(functionName)),
      parameters: sortedParameters(operation.parameters).map(({ value }) => value),
      requestBody: sortedBody(operation),
      responses: sortedMap(operation.responses).map(([status, { value }]) => ({
        ...value,
        content: sortedContent(value.content),
        status,
      })),
    })),
    schemas: [
      ...[...names.types].flatMap(([key, typeName]): ClientSchema[] => {
        const schema = schemas.get(key);
        return schema === undefined ? [] : typesOf(names, { typeName, key, schema });
      }),
      ...[...names.parts].flatMap(([schema, typeName]) =>
        typesOf(names, { typeName, key: undefined, schema }),
      ),
    ],
  };
}

/** Whether a client has anything to call: functions, and a factory of what calls them. */
export function hasOperations({ operations }: Pick<Client, "operations">): boolean {
  return operations.length > 0;
}

/** Whether an operation of a client sends credentials. */
export function hasCredentials({ credentials }: Pick<Client, "credentials">): boolean {
  return credentials.credentials.length > 0;
}

/** A type that a client without operations exports, for an import that shows how. */
export function exampleType({ schemas }: Pick<Client, "schemas">): string {
  return schemas[0]?.typeName ?? "components";
}

function pagesIn(
  operation: CallableOperation,
  functionName: string | undefined,
): ClientOperation["pages"] {
  const pages = pagesOf(operation);
  return pages && functionName !== undefined ? { ...pages, functionName } : undefined;
}

function streamIn(
  operation: CallableOperation,
  functionName: string | undefined,
  itemName: string,
): NamedStream | undefined {
  const stream = streamOf(operation);
  return stream && { ...stream, functionName, itemName };
}

function typesOf(
  { writable }: ClientNames,
  named: Omit<ClientSchema, "direction">,
): ClientSchema[] {
  const received: ClientSchema = { ...named, direction: "received" };
  const typeName = writable.get(named.schema);
  return typeName === undefined
    ? [received]
    : [received, { ...named, typeName, direction: "sent" }];
}

function sortedBody({ method, requestBody }: CallableOperation): RequestBody | undefined {
  if (requestBody === undefined || !sendsBody(method)) return undefined;
  const { value } = requestBody;
  return { ...value, content: sortedContent(value.content) };
}
