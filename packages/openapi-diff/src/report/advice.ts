import { code, propertyText } from "../diff/compare/words.ts";
import type { DiffChange } from "../diff/report.ts";
import { isRuleId, ruleTable, type RuleId } from "../diff/rules/rule-table.ts";
import { ratingOf } from "../diff/rules/rule.ts";
import type { Direction } from "../diff/severity.ts";
import { renamedImports } from "./importable-names.ts";

/** One sentence for both directions, or one for what is sent and one for what comes back. */
type Advice = string | Readonly<Record<Direction, string>>;

const stopCalling = "Stop calling it; the description has no replacement.";
const moveAway = "Migrate before the new sunset date.";
const moveAwaySoon = "Migrate soon: it no longer has a sunset date.";
const passIt = "Pass it in every call.";
const leaveItOut = "Leave it out.";
const mayBeMissing = "Handle the case that it is missing.";
const stopReading = "Stop reading it.";
const checkValues =
  "Check the values that you send; those sent by older versions of the client may be rejected too.";
const expectMore = "Handle values that could not occur before.";
const sayIt = "Pass a value wherever the old default mattered.";
const writtenAnew: Advice = {
  request: "Upgrade together with the server: older versions of the client write it the old way.",
  response: "Read it as it is written now.",
};
const newSpelling = "Use the new spelling where you read types by media type.";
const newName = "Use its new name.";
const newCredentials =
  "Send the required credentials; older versions of the client are rejected too.";

/** What a consumer does about a change, by rule. Rules that ask nothing of anybody have no entry. */
export const adviceByRule: Partial<Readonly<Record<RuleId, Advice>>> = {
  "operation-removed": stopCalling,
  "operation-removed-after-sunset": stopCalling,
  "operation-removed-after-deprecation": stopCalling,
  "path-removed": stopCalling,
  "webhook-removed": "Stop expecting it.",
  "callback-removed": "Stop expecting it.",
  "callback-renamed": "Use its new name where you read its types.",
  "callback-moved": "Pass the URL in its new location, and use that where you read its types.",
  "callback-method-changed": "Accept the new method, and use it where you read its types.",
  "path-renamed": "Use the new path in calls that name it; calls by operation function do not.",
  "path-query-respelled":
    "Use the new path in calls that name it; calls by operation function do not.",
  "path-case-or-slash-changed":
    "Use the new spelling; older versions of the client call the old path.",
  "path-param-renamed": "Use the new name in `params.path`.",
  "operation-id-changed":
    "Import the operation function by its new name; calls by path stay as they are.",
  "operation-id-removed":
    "Import the operation function by its name made from method and path; calls by path stay the same.",
  "operation-id-added":
    "Import the operation function by its new name; calls by path stay as they are.",
  "operation-sunset-earlier": moveAway,
  "operation-sunset-removed": moveAwaySoon,
  "lifecycle-unreadable": "Ask the maintainers of the API how long it stays.",
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
  "param-spelling-changed": "Use the new spelling of the header.",
  "param-in-changed": {
    request: "Pass it in its new location.",
    response: "Read it from its new location.",
  },
  "param-became-optional": {
    request: "Handle `undefined` where you read the type of the parameters.",
    response: mayBeMissing,
  },
  "param-became-list": {
    request: "Pass a list, even of one value: `[value]`.",
    response: "Handle several values.",
  },
  "param-became-single": {
    request: "Pass one value without a list.",
    response: "Read one value, not a list.",
  },
  "param-became-text": {
    request: "Pass a string, for example `String(value)`.",
    response: "Handle any string.",
  },
  "param-stopped-text": {
    request: "Pass a value of the new type instead of a string.",
    response: "Read a value of the new type instead of a string.",
  },
  "param-style-explode-changed": writtenAnew,
  "param-content-vs-schema": writtenAnew,
  "param-default-changed": sayIt,
  "param-default-added": sayIt,
  "param-default-removed": sayIt,
  "body-required-added": "Pass a `body` in every call.",
  "body-became-required": "Pass a `body` in every call.",
  "body-removed": "Leave the `body` out.",
  "body-became-optional": mayBeMissing,
  "body-media-type-removed": {
    request: "Send the body with one of the other media types.",
    response: "Stop expecting it.",
  },
  "body-media-type-changed": "Send the body with the new media type.",
  "body-media-type-json-variant": {
    request:
      "Upgrade together with the server; in calls by path, set the new `Content-Type` in their headers.",
    response: "Accept the new `Content-Type`.",
  },
  "body-media-type-spelling-changed": newSpelling,
  "body-encoding-changed": writtenAnew,
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
    response: "Check the value before you use it: nothing describes it.",
  },
  "response-success-added": "Handle the new response: it is part of `data`.",
  "response-success-added-empty": "Handle a response without a body: `data` may be `undefined`.",
  "response-success-removed": "Stop expecting that response.",
  "response-success-changed": {
    request: "Respond with the new status.",
    response: "Use the new status where you check it, or read types by status.",
  },
  "response-error-added": "Handle the new error.",
  "response-error-removed": "Remove code that reads the type of that error.",
  "response-other-removed": "Remove code that reads its types by status.",
  "response-default-removed": "Remove code that reads the type of its body.",
  "response-status-range": "Use the new status where you read types by status.",
  "response-media-type-added": "Handle the new media type: it is part of `data`.",
  "response-media-type-removed": "Ask for one of the other media types.",
  "response-media-type-changed": "Read the response in its new media type.",
  "response-media-type-renamed": "Ask for the new media type.",
  "response-media-type-widened": "Handle every kind of response that the new media type allows.",
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
  "security-scope-added": "Request a token with the new scopes.",
  "credential-removed": "Give `credentials` what the package takes now.",
  "server-removed-or-changed": "Use one of the other servers.",
  "server-default-changed": "Pass a `baseUrl` if you need the old server.",
  "server-variable-changed": "Check what you pass for the variables of the server.",
  "schema-name-removed": "Remove code that uses its type, or write the type yourself.",
  "schema-renamed": "Import the type by its new name.",
  "schema-removed-with-operations": "Remove code that uses its type together with the calls.",
  "component-removed": "Stop reading it from `components`.",
  "component-removed-with-operations":
    "Remove code that reads it from `components` together with the calls.",
  "type-changed": { request: "Send the new type.", response: "Read the new type." },
  "xml-type-changed": { request: "Send the new type.", response: "Read the new type." },
  "xml-changed": {
    request: "Send the XML as it is now described; older versions of the client are rejected too.",
    response: "Read the XML as it is now described.",
  },
  "type-widened": {
    request: "Handle the new type where you read this one.",
    response: "Handle the new type.",
  },
  "type-narrowed": {
    request: "Send only what is still allowed.",
    response: "Nothing, unless your code names the old type.",
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
    response: "Nothing, unless your code names the old type.",
  },
  "enum-value-added": {
    request: "Handle the new value where you switch over the type.",
    response: "Handle the new value; treat unknown values gracefully.",
  },
  "enum-value-removed": {
    request: "Stop sending it.",
    response: "Remove the branch for it.",
  },
  "enum-introduced": {
    request: "Send only the listed values.",
    response: "Nothing, unless you compare it with other values.",
  },
  "enum-dropped": {
    request: "Handle any value where you read the type.",
    response: "Handle any value.",
  },
  "const-changed": { request: "Send the new value.", response: "Compare it with the new value." },
  "extensible-enum-value-removed": "Stop sending it.",
  "property-required-added": {
    request: "Send it in every call.",
    response: "Add it wherever you construct this object, for example in tests.",
  },
  "property-required-with-default-added": {
    request: "Send it in every call.",
    response: "Add it wherever you construct this object, for example in tests.",
  },
  "property-removed": { request: "Stop sending it.", response: stopReading },
  "property-removed-optional": { request: "Stop sending it.", response: stopReading },
  "required-added": {
    request: "Send it in every call.",
    response: "Add it wherever you construct this object, for example in tests.",
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
    response: "Nothing, unless your code names the old type.",
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
    response: "Nothing, unless your code names the old type.",
  },
  "additional-properties-loosened": {
    request: "Nothing, unless your code names the old type.",
    response: "Check other properties before you use them.",
  },
  "one-of-branch-added": {
    request: "Handle the new variant where you read the type.",
    response: "Handle the new variant.",
  },
  "one-of-branch-removed": {
    request: "Send one of the other variants.",
    response: "Remove the branch for it.",
  },
  "covered-branch-added": "Check the variant before you read a property.",
  "richer-branch-removed": {
    request: "Send one of the other variants.",
    response: "Remove the branch for it.",
  },
  "one-of-overlap-added": "Send values that match a single variant.",
  "one-of-overlap-removed": expectMore,
  "object-keywords-added": "Check what you send.",
  "object-keywords-removed": "Check the variant before you read a property.",
  "discriminator-added": "Check where you distinguish the variants.",
  "discriminator-removed": "Distinguish the variants by something else.",
  "discriminator-mapping-changed": "Check where you distinguish the variants.",
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
  "content-encoding-changed": "Check how you encode and decode the string.",
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
    return change.types === "breaking" ? "Change the code that the compiler rejects." : undefined;
  }
  if (typeof advice === "string") return advice;
  const sentences = waysHit(change).map((direction) => advice[direction]);
  return [...new Set(sentences.length === 0 ? [advice.response] : sentences)].join(" ");
}

/**
 * The directions in which a change asks something of its reader: where its rule takes one of them for harmless, the other
 * one.
 */
function waysHit({
  rule,
  directions,
}: Pick<DiffChange, "rule" | "directions">): readonly Direction[] {
  if (!isRuleId(rule)) return directions;
  const hit = directions.filter((direction) => {
    const { api, types } = ratingOf(ruleTable[rule], direction);
    return api === "breaking" || api === "risky" || types === "breaking" || types === "usage";
  });
  return hit.length === 0 ? directions : hit;
}

/** What to do about something that went and may have another name: nobody but those who run the API knows. */
function adviceForRenamed(name: string, directions: DiffChange["directions"]): string {
  const now = code(propertyText(name));
  const isSent = directions.includes("request");
  const isRead = directions.includes("response") || !isSent;
  const use = [...(isSent ? ["pass"] : []), ...(isRead ? ["read"] : [])].join(" and ");
  return `If it was renamed, ${use} ${now} instead; if not, do without it.`;
}
