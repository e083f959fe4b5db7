import {
  arrayCode,
  atom,
  callCode,
  type Code,
  docComment,
  generic,
  neverType,
  printCode,
  printType,
  printWidth,
  stringLiteral,
  type Type,
  union,
  wireNames,
} from "@convex-openapi/types/printing";
import type { CredentialSet } from "@convex-openapi/document/model";
import type { EmitOptions } from "./emit-options.ts";
import { acceptParameter, brokenGenerics, successType } from "./operation-declarations.ts";
import { operationDoc } from "./operation-doc.ts";
import { needsInit, type OperationShape, streamOptions } from "./operation-shape.ts";
import { canStream, readerCode, streamType } from "./read-results.ts";
import { setText } from "./credentials/set-text.ts";
import { stepCode, stepsOf } from "./sent-requests.ts";
import { formatCode } from "./streams/stream-code.ts";

/** The names that a file takes from elsewhere: of `wire.ts`, and of types. */
export interface UsedNames {
  readonly wire: Set<string>;
  readonly types: Set<string>;
}

/**
 * The function of an operation, with its doc comment.
 *
 * @param used Gets the names that it refers to.
 */
export function operationFunction(
  shape: OperationShape,
  { clientName, errors }: EmitOptions,
  used: UsedNames,
): string {
  const { operation, names, outcomes } = shape;
  const throws = errors === "throw";
  const { accepted, declared } = acceptParameter(shape);
  const result = throws ? successType(shape) : atom(names.result + accepted);
  const head = (init: string, type: Type, end: string): string =>
    functionHead(
      `export function ${operation.functionName}`,
      declared,
      [`client: ${clientName}Client`, init],
      generic("Promise", [type]),
      end,
    );
  const options = streamOptions(shape);
  if (options !== undefined) used.types.add(options);
  const given = names.init + accepted + (options === undefined ? "" : ` & ${options}`);
  const init = `${needsInit(shape) ? "init" : "init?"}: ${given}`;
  const canLeave = canStream(outcomes);
  const streamed = throws ? streamType : generic("StreamedResult", [result]);
  const perhapsStreamed = throws
    ? union([result, streamType])
    : generic("StreamedResult", [result, atom("boolean")]);
  if (canLeave && !throws) used.types.add("StreamedResult");
  const code = options === undefined ? requestCode(shape) : streamCode(shape);
  for (const name of wireNames(code)) used.wire.add(name);
  const sent = throws ? callCode("orThrow<never>", code) : code;
  return [
    docComment(operationDoc(operation), 0),
    ...(canLeave
      ? [
          head(`init: ${given} & { stream: true }`, streamed, ";"),
          head(`${init} & { stream?: false }`, result, ";"),
          // A variable may be true or false.
          head(init, perhapsStreamed, ";"),
        ]
      : []),
    head(init, canLeave ? neverType : result, " {"),
    `  return ${printCode(sent, 2, 9, 1)};\n`,
    "}\n",
  ].join("");
}

/** A head on one line where that fits, else with a line for each parameter. */
export function functionHead(
  start: string,
  generics: string,
  parameters: readonly string[],
  result: Type,
  end: string,
): string {
  const flat = `${start}${generics}(${parameters.join(", ")}): ${result.flat ?? ""}${end}`;
  if (result.flat !== undefined && flat.length <= printWidth) return `${flat}\n`;
  const first = `${start}${generics}(`;
  const isFlat = generics === "" || first.length <= printWidth;
  const opening = isFlat ? first : `${start}${brokenGenerics(generics)}(`;
  const rest = `>(${parameters.join(", ")}): ${result.flat ?? ""}${end}`;
  if (!isFlat && result.flat !== undefined && rest.length <= printWidth) {
    return `${opening.slice(0, -2)}${rest}\n`;
  }
  const lines = parameters.map((parameter) => `  ${parameter},\n`);
  return `${opening}\n${lines.join("")}): ${printType(result, 0, 3, end.length)}${end}\n`;
}

/** A request as code. */
function requestCode(shape: OperationShape): Code {
  return callCode("wire.call", ...requestArguments(shape, []));
}

/** A request for a stream as code, with options besides those of the call. */
export function streamCode(shape: OperationShape, options: OptionCodes = []): Code {
  const { operation } = shape;
  return callCode("wire.streamed", formatCode(operation), ...requestArguments(shape, options));
}

/** Options of a call by name, as code. */
type OptionCodes = readonly (readonly [name: string, value: Code])[];

function requestArguments(
  { operation, outcomes, accepted, mainServer, sent }: OperationShape,
  options: OptionCodes,
): (Code | undefined)[] {
  const readers = new Map<string, Code>();
  for (const outcome of outcomes) readers.set(outcome.status, readerCode(outcome));
  const isDeclared = [...readers.keys()].some((status) => status.startsWith("2"));
  // `default` is for errors where a success is declared: another success is none of both.
  const isOther = canStream(outcomes) || (readers.has("default") && isDeclared);
  if (!readers.has("2XX") && isOther) readers.set("2XX", "wire.undeclared");
  const steps = stepsOf(operation, mainServer);
  return [
    "client",
    stringLiteral(operation.method.toUpperCase()),
    stringLiteral(operation.path),
    arrayCode([...readers].flatMap(([status, reader]) => statusCode(status, reader))),
    initCode([...(sent === undefined ? [] : [securityOption(sent)]), ...options]),
    stepCode([...(accepted.names.length > 0 ? ["wire.accepting"] : []), ...steps]),
  ];
}

/** The options of a call with others besides them. */
function initCode(options: OptionCodes): Code {
  return options.length === 0 ? "init" : { spread: "init", properties: options };
}

/** The credentials that a call sends, for those who add them. */
function securityOption(sent: readonly CredentialSet[]): readonly [string, Code] {
  return ["security", arrayCode(sent.map((set) => stringLiteral(setText(set))))];
}

/** A status, and behind it the reader of its body unless that is JSON. */
function statusCode(status: string, reader: Code): Code[] {
  const code = /^\d+$/.test(status) ? status : stringLiteral(status);
  return reader === "wire.json" ? [code] : [code, reader];
}
