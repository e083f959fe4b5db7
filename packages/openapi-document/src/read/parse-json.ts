import type { DiagnosticId } from "../diagnostic-id.ts";
import type { ParseError } from "jsonc-parser";
import type { Diagnostic } from "../diagnostic.ts";
import { placeOf } from "../position.ts";
import type { JsonValue } from "../document.ts";
import { toPointer } from "../json-pointer.ts";
import { DocumentError } from "./document-error.ts";
import { contentsOf } from "./json-contents.ts";
import { keepJsonDigits } from "./json-integers.ts";
import { jsonOffsets, repeatedKeys } from "./json-positions.ts";
import { hasPlainKeys, keysInText, offsetAtDepth } from "./json-scan.ts";
import { valueInText } from "./json-value.ts";
import { lineMap } from "./line-map.ts";
import { MAX_DEPTH, type ParsedText } from "./parsed-text.ts";

/**
 * Parses JSON (RFC 8259) at the price of `JSON.parse` and one count of keys: only when the text has more
 * keys than the value does, a key is repeated, and only then the repeated ones are searched for.
 * Throws a {@link DocumentError} with `invalid-json` or `duplicate-key`.
 */
export async function parseJson(file: string, text: string): Promise<ParsedText> {
  const positionOf = lineMap(file, text);
  let value: JsonValue;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw await invalidJson(file, text, error);
  }
  const contents = contentsOf(value);
  if (contents === undefined) {
    const message = `The JSON is nested more than ${MAX_DEPTH} levels deep.`;
    const position = positionOf(offsetAtDepth(text, MAX_DEPTH) ?? 0);
    throw new DocumentError([diagnostic("invalid-json", message, "", position)]);
  }
  const inText = hasPlainKeys(text, contents.keys)
    ? { count: contents.keys, areEscaped: false }
    : keysInText(text);
  // V8 may read a key with an escape as another key of an earlier text (nodejs/node#63785).
  if (inText.areEscaped) value = valueInText(text);
  const read = inText.areEscaped ? contentsOf(value) : contents;
  if (read?.keys !== inText.count) throw duplicateKeys(text, positionOf);
  if (read.longIntegers > 0) keepJsonDigits(text, value);
  const offsetOf = jsonOffsets(text);
  return {
    value,
    locate: (pointer) => positionOf(offsetOf(pointer)),
    mayNeedBundling: read.leadsToFiles,
    mayBeDynamic: read.isDynamic,
  };
}

function duplicateKeys(text: string, positionOf: ReturnType<typeof lineMap>): DocumentError {
  return new DocumentError(
    repeatedKeys(text).map((repeated) => {
      const first = placeOf(positionOf(repeated.firstOffset));
      const message = `The key ${JSON.stringify(repeated.key)} is also written at ${first}.`;
      return diagnostic(
        "duplicate-key",
        message,
        toPointer(repeated.tokens),
        positionOf(repeated.secondOffset),
      );
    }),
  );
}

const sentences: Readonly<Record<string, string>> = {
  InvalidSymbol: "a word that is not a JSON value",
  InvalidNumberFormat: "a number that JSON does not allow",
  PropertyNameExpected: "a key in double quotes is missing",
  ValueExpected: "a value is missing",
  ColonExpected: 'a ":" is missing',
  CommaExpected: 'a "," is missing',
  CloseBraceExpected: 'a "}" is missing',
  CloseBracketExpected: 'a "]" is missing',
  EndOfFileExpected: "there is text after the end of the value",
  InvalidCommentToken: "JSON allows no comments",
  UnexpectedEndOfComment: "JSON allows no comments",
  UnexpectedEndOfString: "a string has no closing quote",
  UnexpectedEndOfNumber: "a number ends too early",
  InvalidUnicode: "a \\u escape needs four hexadecimal digits",
  InvalidEscapeCharacter: "a string has an escape that JSON does not know",
  InvalidCharacter: "a string has a control character that has to be escaped",
};

async function invalidJson(file: string, text: string, error: unknown): Promise<DocumentError> {
  const { parse, printParseErrorCode } = await import("jsonc-parser");
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true });
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    const position = lineMap(file, text)(0);
    const message = `This is not valid JSON, and is nested too deeply to say where.`;
    return new DocumentError([diagnostic("invalid-json", message, "", position)]);
  }
  const fault = errors[0];
  const reason =
    (fault && sentences[printParseErrorCode(fault.error)]) ??
    (error instanceof Error ? error.message.replaceAll(/\s+/g, " ") : "it cannot be parsed");
  const position = lineMap(file, text)(fault?.offset ?? 0);
  return new DocumentError([
    diagnostic("invalid-json", `This is not valid JSON: ${reason}.`, "", position),
  ]);
}

function diagnostic(
  rule: DiagnosticId,
  message: string,
  pointer: string,
  position: Diagnostic["position"],
): Diagnostic {
  return { severity: "error", rule, message, pointer, position };
}
