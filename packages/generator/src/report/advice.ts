import { code, propertyText } from "../diff/compare/words.ts";
import type { DiffChange } from "../diff/report.ts";
import { isRuleId, ruleTable, type RuleId } from "../diff/rules/rule-table.ts";
import type { Direction } from "../diff/severity.ts";
import { renamedImports } from "./importable-names.ts";

/** One sentence for both directions, or one for what is sent and one for what comes back. */
type Advice = string | Readonly<Record<Direction, string>>;

const stopCalling = "Stop calling it; nothing in the description takes its place.";
const moveAway = "Move away from it before the new date.";
const moveAwaySoon = "Move away from it soon: nothing says any more how long it stays.";
const passIt = "Pass it in every call.";
const leaveItOut = "Leave it out.";
const mayBeMissing = "Handle that it may be missing.";
const stopReading = "Stop reading it.";
const checkValues = "Check the values that you send; older versions of the client are refused too.";
const expectMore = "Expect values that did not occur before.";
const sayIt = "Pass a value wherever the old default mattered.";
const newSpelling = "Write the media type as it is spelled now where you read types by it.";
const newName = "Use its new name.";
const newCredentials =
  "Send credentials that the server accepts; older versions of the client are refused too.";

/** What a consumer does about a change, by rule. Rules that ask nothing of anybody have no entry. */
export const adviceByRule: Partial<Readonly<Record<RuleId, Advice>>> = {
  "operation-removed": stopCalling,
  "operation-removed-after-sunset": stopCalling,
  "operation-removed-after-deprecation": stopCalling,
  "path-removed": stopCalling,
  "webhook-removed": "Do not wait for it any more.",
  "callback-removed": "Do not wait for it any more.",
  "callback-renamed": "Read its types by its new name.",
  "callback-moved": "Give the URL where it is looked for now, and read its types by that.",
  "path-renamed":
    "Write the new path in calls that name it; calls by operation function do not.",
  "path-case-or-slash-changed":
    "Write the path as it is spelled now; older versions of the client call the old one.",
  "path-param-renamed": "Write the new name in `params.path`.",
  "operation-id-changed":
    "Import the operation function by its new name; calls by path stay as they are.",
  "operation-id-removed":
    "Import the operation function by the name made of method and path; calls by path stay as they are.",
  "operation-id-added":
    "Import the operation function by its new name; calls by path stay as they are.",
  "operation-sunset-earlier": moveAway,
  "operation-sunset-removed": moveAwaySoon,
  "lifecycle-unreadable": "Ask those who run the API how long it stays as it is.",
  "operation-stability-decreased": "Expect more changes to it.",
  "param-required-added": passIt,
  "param-path-added": passIt,
  "param-became-required": passIt,
  "param-removed": { request: leaveItOut, response: stopReading },
  "param-removed-after-sunset": { request: leaveItOut, response: stopReading },
  "param-removed-before-sunset": { request: leaveItOut, response: stopReading },
  "param-sunset-earlier": moveAway,
  "param-sunset-removed": moveAwaySoon,
  "param-renamed": newName,
  "param-spelling-changed": "Write the name of the header as it is spelled now.",
  "param-in-changed": {
    request: "Pass it in its new place.",
    response: "Read it in its new place.",
  },
  "param-became-optional": {
    request: "Handle `undefined` where you read the type of the parameters.",
    response: mayBeMissing,
  },
  "param-became-list": {
    request: "Pass a list, also of one value: `[value]`.",
    response: "Handle several values.",
  },
  "param-became-single": {
    request: "Pass one value without a list.",
    response: "Read one value, not a list.",
  },
  "param-became-text": {
    request: "Pass a string, as `String(value)` makes of any value.",
    response: "Handle any text.",
  },
  "param-stopped-text": {
    request: "Pass a value of the new type instead of a string.",
    response: "Read a value of the new type instead of a string.",
  },
  "param-style-explode-changed":
    "Upgrade with the server: older versions of the client write the parameter the old way.",
  "param-content-vs-schema": {
    request: "Pass the parameter in its new form.",
    response: "Read the parameter in its new form.",
  },
  "param-default-changed": sayIt,
  "param-default-added": sayIt,
  "param-default-removed": sayIt,
  "body-required-added": "Pass a `body` in every call.",
  "body-became-required": "Pass a `body` in every call.",
  "body-removed": "Leave the `body` out.",
  "body-became-optional": mayBeMissing,
  "body-media-type-removed": {
    request: "Send the body as one of the other media types.",
    response: "Stop expecting it.",
  },
  "body-media-type-changed": "Send the body as the new media type.",
  "body-media-type-json-variant": "Set the new `Content-Type` in the headers of the call.",
  "body-media-type-spelling-changed": newSpelling,
  "body-encoding-changed": "Check how you serialise the parts of the body.",
  "body-media-type-added": {
    request: "Say which of the bodies you mean where you use its type.",
    response: "Handle the new media type.",
  },
  "content-schema-added": {
    request: "Send what the new schema describes.",
    response: "Narrow where you used the untyped value.",
  },
  "content-schema-removed": {
    request: "Nothing: any value may be sent.",
    response: "Check the value before you use it: nothing describes it any more.",
  },
  "response-success-added": "Handle the new answer: it is part of `data`.",
  "response-success-added-empty": "Handle an answer without a body: `data` may be `undefined`.",
  "response-success-removed": "Stop expecting that answer.",
  "response-success-changed": {
    request: "Answer with the new status.",
    response: "Expect the new status where you look at it, and read types of the answer by it.",
  },
  "response-error-added": "Handle the new failure.",
  "response-error-removed": "Stop handling that failure by its type.",
  "response-other-removed": "Stop reading its types by status.",
  "response-default-removed": "Stop reading its body by its type.",
  "response-status-range": "Use the new status where you read types by status.",
  "response-media-type-added": "Handle the new media type: it is part of `data`.",
  "response-media-type-removed": "Ask for one of the other media types.",
  "response-media-type-changed": "Read the answer in its new media type.",
  "response-media-type-renamed": "Ask for the new media type.",
  "response-media-type-widened": "Handle answers of every kind that the new media type allows.",
  "response-media-type-narrowed": "Ask for the new media type.",
  "response-media-type-spelling-changed": newSpelling,
  "response-header-removed-required": stopReading,
  "response-header-removed-optional": stopReading,
  "response-header-renamed": newName,
  "response-header-renamed-optional": newName,
  "response-header-became-optional": mayBeMissing,
  "security-requirement-added": newCredentials,
  "security-alternative-removed": newCredentials,
  "security-scheme-changed": newCredentials,
  "security-scheme-removed": newCredentials,
  "security-scheme-flow-changed": "Check how you get your token.",
  "security-scope-added": "Ask for a token with the new scopes.",
  "server-removed-or-changed": "Use one of the other servers.",
  "server-default-changed": "Pass a `baseUrl` if you need the old server.",
  "server-variable-changed": "Check what you pass for the variables of the server.",
  "schema-name-removed": "Remove what uses its type, or write the type yourself.",
  "schema-renamed": "Import the type by its new name.",
  "schema-removed-with-operations": "Remove what uses its type along with the calls.",
  "component-removed": "Stop reading it from `components`.",
  "component-removed-with-operations":
    "Remove what reads it from `components` along with the calls.",
  "type-changed": { request: "Send the new type.", response: "Read the new type." },
  "xml-type-changed": { request: "Send the new type.", response: "Read the new type." },
  "xml-changed": {
    request: "Send the XML as it is described now; older versions of the client are refused too.",
    response: "Read the XML as it is described now.",
  },
  "type-widened": {
    request: "Handle the new type where you read this one.",
    response: "Handle the new type.",
  },
  "type-narrowed": {
    request: "Send only what is still allowed.",
    response: "Nothing, unless you named the old type.",
  },
  "number-to-integer": checkValues,
  "integer-to-number": expectMore,
  "format-changed": { request: checkValues, response: "Check how you parse it." },
  "format-added": checkValues,
  "format-narrowed": checkValues,
  "format-removed": expectMore,
  "format-widened": expectMore,
  "nullable-added": {
    request: "Handle `null` where you read the type.",
    response: "Handle `null`.",
  },
  "nullable-removed": {
    request: "Do not send `null`.",
    response: "Nothing, unless you named the old type.",
  },
  "enum-value-added": {
    request: "Handle the new value where you switch over the type.",
    response: "Handle the new value, as any value that is new to you.",
  },
  "enum-value-removed": {
    request: "Do not send it any more.",
    response: "Drop the branch for it.",
  },
  "enum-introduced": {
    request: "Send only the listed values.",
    response: "Nothing, unless you compare it with other values.",
  },
  "enum-dropped": {
    request: "Handle any value where you read the type.",
    response: "Expect any value.",
  },
  "const-changed": { request: "Send the new value.", response: "Compare it with the new value." },
  "extensible-enum-value-removed": "Do not send it any more.",
  "property-required-added": {
    request: "Send it in every call.",
    response: "Add it where you make such a value yourself, as in tests.",
  },
  "property-required-with-default-added": {
    request: "Send it in every call.",
    response: "Add it where you make such a value yourself, as in tests.",
  },
  "property-removed": { request: "Do not send it any more.", response: stopReading },
  "property-removed-optional": { request: "Do not send it any more.", response: stopReading },
  "required-added": {
    request: "Send it in every call.",
    response: "Add it where you make such a value yourself, as in tests.",
  },
  "required-removed": {
    request: "Handle `undefined` where you read the type.",
    response: mayBeMissing,
  },
  "property-renamed": newName,
  "property-renamed-optional": newName,
  "read-only-added": leaveItOut,
  "read-only-removed-required": {
    request: "Send it in every call.",
    response: "Nothing, unless you named the old type.",
  },
  "write-only-added": stopReading,
  "write-only-added-required": stopReading,
  "additional-properties-closed": {
    request: "Send only the listed properties.",
    response: "Stop reading properties that are not listed.",
  },
  "additional-properties-undeclared": {
    request: "Check where you send properties that are not listed.",
    response: "Check where you read properties that are not listed.",
  },
  "additional-properties-opened": "Expect properties that are not listed.",
  "additional-properties-restricted": {
    request: "Check the other properties that you send.",
    response: "Nothing, unless you named the old type.",
  },
  "additional-properties-loosened": {
    request: "Nothing, unless you named the old type.",
    response: "Check other properties before you use them.",
  },
  "one-of-branch-added": {
    request: "Handle the new form where you read the type.",
    response: "Handle the new form.",
  },
  "one-of-branch-removed": {
    request: "Send one of the other forms.",
    response: "Drop the branch for it.",
  },
  "covered-branch-added": "Check the form before you read a property.",
  "richer-branch-removed": {
    request: "Send one of the other forms.",
    response: "Drop the branch for it.",
  },
  "one-of-overlap-added": "Send what one form alone allows.",
  "one-of-overlap-removed": expectMore,
  "object-keywords-added": "Check what you send.",
  "object-keywords-removed": "Check the form before you read a property.",
  "discriminator-added": "Check where you tell the forms apart.",
  "discriminator-removed": "Tell the forms apart by something else.",
  "discriminator-mapping-changed": "Check where you tell the forms apart.",
  "tuple-item-added": { request: "Send the new item.", response: "Handle the new item." },
  "tuple-item-removed": { request: "Leave the item out.", response: "Stop reading the item." },
  "constraint-tightened": checkValues,
  "constraint-replaced": { request: checkValues, response: expectMore },
  "constraint-loosened": expectMore,
  "pattern-added": checkValues,
  "pattern-removed": expectMore,
  "pattern-changed": { request: checkValues, response: expectMore },
  "condition-added": checkValues,
  "condition-changed": { request: checkValues, response: expectMore },
  "condition-removed": expectMore,
  "content-encoding-changed": "Check how you encode and decode the text.",
  "default-removed": sayIt,
  "default-changed": sayIt,
};

/** What somebody who calls the API does about a change, as one sentence; `undefined` where there is nothing to do. */
export function adviceFor(
  change: Pick<DiffChange, "rule" | "api" | "types" | "directions" | "names" | "renamedTo">,
): string | undefined {
  const isForNobody = change.api !== "breaking" && change.api !== "risky";
  if (isForNobody && change.types !== "breaking" && change.types !== "usage") return undefined;
  const renamed = renamedImports(change);
  if (renamed.length > 0) {
    const about = isRuleId(change.rule) ? ruleTable[change.rule].about : undefined;
    const stays = about === "operationId" ? "; calls by path stay as they are" : "";
    const imports = renamed.map(({ from, to }) => `\`${to}\` instead of \`${from}\``);
    return `Import ${imports.join(" and ")}${stays}.`;
  }
  if (change.renamedTo !== undefined) return adviceForRenamed(change.renamedTo, change.directions);
  const advice = (adviceByRule as Readonly<Record<string, Advice>>)[change.rule];
  if (advice === undefined) {
    return change.types === "breaking" ? "Change the code that the compiler points at." : undefined;
  }
  if (typeof advice === "string") return advice;
  const sentences = change.directions.map((direction) => advice[direction]);
  return [...new Set(sentences.length === 0 ? [advice.response] : sentences)].join(" ");
}

/** What to do about something that went and may have another name: nobody but those who run the API knows. */
function adviceForRenamed(name: string, directions: DiffChange["directions"]): string {
  const now = code(propertyText(name));
  const isSent = directions.includes("request");
  const isRead = directions.includes("response") || !isSent;
  const use = [...(isSent ? ["pass"] : []), ...(isRead ? ["read"] : [])].join(" and ");
  return `If it was renamed, ${use} ${now} instead; if not, do without it.`;
}
