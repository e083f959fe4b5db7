/**
 * The model of a description, for the packages that print, compare and generate: its nodes, names and facts, and the
 * JSON it is read from. It may change in any version; `@convex-openapi/document` is what stays.
 *
 * @packageDocumentation
 */
export type { ApiDocument, JsonObject, JsonValue } from "./document.ts";
export { ApiModel } from "./model/api-model.ts";
export { type BodyKind, commonKind, describesJson, mediaTypeEssence } from "./model/body-kind.ts";
export { circlesIn } from "./model/circles.ts";
export {
  type CallableOperation,
  callableOperations,
  type ClientNames,
  type HttpMethod,
  httpMethods,
  isCallable,
  nameClient,
  schemaTypeNames,
  sendsBody,
} from "./model/client-names.ts";
export {
  allowsNull,
  declares,
  declaresThroughout,
  isObjectOnly,
  isOpenObject,
  mayBeNull,
  namesNull,
  partsOf,
  requiredOf,
  undeclaredOf,
} from "./model/composition.ts";
export { branchesOf, conditionalNames, dependenciesOf } from "./model/conditions.ts";
export {
  type ClientCredentials,
  type Credential,
  credentialsOf,
  type CredentialSet,
} from "./model/credentials.ts";
export type { Direction } from "./model/directions/direction.ts";
export { Directions } from "./model/directions/directions.ts";
export { unlistedParts } from "./model/directions/schema-parts.ts";
export { type ContentHolder, schemasOf } from "./model/directions/schemas-on-the-way.ts";
export { eitherWay, Way } from "./model/directions/way.ts";
export type { Values } from "./model/discriminators/allowed-values.ts";
export { type Discrimination, Discriminations } from "./model/discriminators/discriminations.ts";
export { endsOf, propertyValues } from "./model/discriminators/property-values.ts";
export { fieldStyle, isJsonType, partStyle, type PartStyle } from "./model/encodings.ts";
export { type ExpandingStyle, type Expansion, expansions } from "./model/expansions.ts";
export { type Alternative, alternativesOf, variantsByType } from "./model/facts/alternatives.ts";
export { Condition } from "./model/facts/condition.ts";
export { canRecur, factsOf } from "./model/facts/describe-schema.ts";
export { lowerLimits, upperLimits } from "./model/facts/merge-limits.ts";
export {
  anythingIn,
  joined,
  mergedSchema,
  type MergedSchema,
  nodeOf,
} from "./model/facts/merged-schema.ts";
export type { Located, SchemaFacts, TypeName } from "./model/facts/schema-facts.ts";
export { unlistedIn } from "./model/facts/unlisted-properties.ts";
export { followed, type FormPart, hasFiles, isFile } from "./model/form-files.ts";
export { groupBy } from "./model/group-by.ts";
export { isAppliedTo } from "./model/in-place.ts";
export { canonicalText, sameJson } from "./model/json-text.ts";
export { isProse, proseKeywords } from "./model/keywords.ts";
export { otherItems } from "./model/list-items.ts";
export { clientNameOf, isIdentifier } from "./model/names.ts";
export {
  child,
  isSameNode,
  movedBelow,
  type Node,
  pointerOf,
  rootNode,
  tokensOf,
} from "./model/node.ts";
export { operationNames } from "./model/operation-names.ts";
export {
  operationTypeNames,
  type OperationTypeNames,
  typeNameBase,
} from "./model/operation-type-names.ts";
export type {
  Header,
  MediaType,
  Operation,
  Parameter,
  ParameterLocation,
  PathEntry,
  RequestBody,
  Response,
  Use,
} from "./model/operation.ts";
export { declaredPagination, paginationKey } from "./model/pages/declared-pagination.ts";
export { pagesOf } from "./model/pages/pages-of.ts";
export {
  type BodyPath,
  bodyPointer,
  type CountedPagination,
  type CursorPagination,
  type OperationPages,
  type Pagination,
} from "./model/pages/pagination.ts";
export { templateNames } from "./model/path-template.ts";
export { partId, type PartReference } from "./model/part-graph.ts";
export type { ProseChange } from "./model/prose/prose-change.ts";
export { parameterKey } from "./model/read-operations.ts";
export { componentAround, componentAt, componentId } from "./model/references.ts";
export { jsonSchemaTypes } from "./model/schema-types.ts";
export {
  type DescribedValue,
  type Discriminator,
  type Literal,
  type MappedSchema,
  Schema,
  type SchemaReference,
} from "./model/schema.ts";
export { tokenUrls } from "./model/token-urls.ts";
export type { OAuthFlow, SecurityScheme } from "./model/security-scheme.ts";
export type { Server, ServerVariable } from "./model/server.ts";
export { compareText, sortedEntries, sortedMap } from "./model/sorted.ts";
export {
  anyEvent,
  endMarker,
  type EventForm,
  isJsonEvent,
  isJsonForm,
} from "./model/streams/event-forms.ts";
export {
  type OperationStream,
  type Sequence,
  sequenceOf,
  type StreamItem,
  streamOf,
} from "./model/streams/operation-stream.ts";
export { streamItemName } from "./model/streams/stream-item-name.ts";
export { supertypeOf } from "./model/supertypes.ts";
export { patternFor, type TextPattern } from "./model/text-pattern.ts";
export { nameOperations } from "./model/unique-names.ts";
export { parameterStyle, queryStyle, usualStyles, type ValueStyle } from "./model/value-style.ts";
export { placeOf, type Position } from "./position.ts";
export { isObject, isReference, resolveReference } from "./reference.ts";
export { wrapText } from "./wrap-text.ts";
