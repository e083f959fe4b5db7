/**
 * Types and code as texts, for the packages that compare and generate. It may change in any version;
 * `@convex-openapi/types` is what stays.
 *
 * @packageDocumentation
 */
export { printWidth, propertyKey, stringLiteral, withoutInvisible } from "./code-text.ts";
export {
  arrayCode,
  callCode,
  type Code,
  lazyCode,
  objectCode,
  printCode,
  wireNames,
} from "./code.ts";
export { intersection, union } from "./compose.ts";
export { docComment, textLines } from "./doc-comment.ts";
export {
  type DirectedTypes,
  documentTypes,
  operationSchemaTypes,
  reportTypes,
} from "./document-types.ts";
export { emitTypes } from "./emit-types.ts";
export { helperTypes } from "./helper-types.ts";
export { addNamesIn } from "./names-in.ts";
export { emitOpenapiTypescript } from "./openapi-typescript/emit-openapi-typescript.ts";
export {
  OperationTypes,
  parameterType,
  sortedContent,
  sortedParameters,
} from "./operation-types.ts";
export { printObject, printType } from "./print-type.ts";
export { namesIn, type TypesProfile, type TypesProfileName, typesProfiles } from "./profile.ts";
export { holderDoc } from "./schema-doc.ts";
export { SchemaTypes } from "./schema-types.ts";
export { sentType } from "./sent-type.ts";
export { streamItemType } from "./stream-item-type.ts";
export { errorStatuses, successStatuses, withSuccess } from "./statuses.ts";
export { typeText } from "./type-text.ts";
export { printAlias } from "./type-declaration.ts";
export {
  atom,
  generic,
  literal,
  type Member,
  neverType,
  numericProperty,
  object,
  property,
  type Type,
  unknownType,
} from "./type.ts";
