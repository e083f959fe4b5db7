import {
  addNamesIn,
  atom,
  callCode,
  docComment,
  generic,
  literal,
  printCode,
  stringLiteral,
  type Type,
  union,
  wireNames,
} from "@convex-openapi/types/printing";
import { mediaTypeEssence } from "@convex-openapi/document/model";
import type { EmitOptions } from "../emit-options.ts";
import { functionHead, streamCode, type UsedNames } from "../operation-function.ts";
import { needsInit, type OperationShape } from "../operation-shape.ts";
import { outcomeType } from "../read-results.ts";
import { streamOptionsType, streamTypeOf } from "./stream-types.ts";

/** What the function for the stream of an operation takes and gives. */
export interface StreamSignature {
  readonly functionName: string;
  /** The declaration of the options of a call. */
  readonly init: string;
  readonly result: Type;
}

/** The function for the stream of an operation, `undefined` where it has none. */
export function streamSignature(
  shape: OperationShape,
  { errors }: Pick<EmitOptions, "errors">,
): StreamSignature | undefined {
  const { operation, names, item } = shape;
  const functionName = operation.stream?.functionName;
  if (item === undefined || functionName === undefined) return undefined;
  const name = acceptedName(shape);
  const accepted = name === undefined ? "" : `<${literal(name).flat ?? ""}>`;
  const given = `${names.init}${accepted} & ${streamOptionsType(operation)}`;
  const result =
    errors === "throw"
      ? union([streamTypeOf(item), ...otherData(shape)])
      : generic("StreamResult", [atom(names.result + accepted), item.type]);
  return { functionName, init: `${needsInit(shape) ? "init" : "init?"}: ${given}`, result };
}

/** The text of that function, with its doc comment. */
export function streamFunction(
  shape: OperationShape,
  options: EmitOptions,
  used: UsedNames,
): string {
  const signature = streamSignature(shape, options);
  if (signature === undefined) return "";
  const { functionName, init, result } = signature;
  const { operation } = shape;
  const name = acceptedName(shape);
  const code = streamCode(shape, name === undefined ? [] : [["accept", stringLiteral(name)]]);
  for (const each of wireNames(code)) used.wire.add(each);
  addNamesIn(result, used.types);
  used.types.add(streamOptionsType(operation));
  const sent = options.errors === "throw" ? callCode("orThrow<never>", code) : code;
  const doc = [
    `The stream of {@link ${operation.functionName}}, item by item: it asks for \`${operation.stream?.mediaType}\`.`,
    ...(operation.deprecated ? ["", "@deprecated"] : []),
  ];
  return [
    "\n",
    docComment(doc, 0),
    functionHead(
      `export function ${functionName}`,
      "",
      [`client: ${options.clientName}Client`, init],
      generic("Promise", [result]),
      " {",
    ),
    `  return ${printCode(sent, 2, 9, 1)};\n`,
    "}\n",
  ].join("");
}

/** How a caller asks for the stream, `undefined` where there is nothing else to ask for. */
function acceptedName({ operation, accepted }: OperationShape): string | undefined {
  return accepted.names.find((name) => mediaTypeEssence(name) === operation.stream?.mediaType);
}

/** What successes without the stream bring. */
function otherData({ operation, outcomes }: OperationShape): Type[] {
  return outcomes
    .filter(({ ok, bodies }) => {
      const isStream = bodies.some(({ mediaType }) => mediaType === operation.stream?.mediaType);
      return ok && !isStream;
    })
    .map(outcomeType);
}
