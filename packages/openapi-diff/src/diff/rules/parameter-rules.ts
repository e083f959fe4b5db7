import { breaks, compatible, rating, defineRules } from "./ratings.ts";
import type { Rule } from "./rule.ts";

/** The ids of {@link parameterRules}. */
export type ParameterRuleId =
  | "param-required-added"
  | "param-optional-added"
  | "param-path-added"
  | "param-removed"
  | "param-removed-after-sunset"
  | "param-removed-before-sunset"
  | "param-renamed"
  | "param-spelling-changed"
  | "param-in-changed"
  | "param-became-required"
  | "param-became-optional"
  | "param-became-list"
  | "param-became-single"
  | "param-became-text"
  | "param-stopped-text"
  | "param-style-explode-changed"
  | "param-content-vs-schema"
  | "param-default-changed"
  | "param-default-added"
  | "param-default-removed"
  | "param-deprecated"
  | "param-undeprecated"
  | "param-sunset-earlier"
  | "param-sunset-later"
  | "param-sunset-added"
  | "param-sunset-removed";

/**
 * Rules for parameters. `{subject}` is the operation, `{name}` the parameter with its place. Those of webhooks and
 * callbacks come back: the API sends them.
 */
export const parameterRules: Readonly<Record<ParameterRuleId, Rule>> = defineRules({
  "param-required-added": {
    area: "parameter",
    sentence: "{subject} now requires the new {name}.",
    request: breaks,
    response: compatible,
    reverse: "param-removed",
  },
  "param-optional-added": {
    area: "parameter",
    sentence: "{subject} now accepts the optional {name}.",
    both: compatible,
    reverse: "param-removed",
  },
  "param-path-added": {
    area: "parameter",
    sentence: "{subject} now requires the new {name}.",
    both: breaks,
    reverse: "param-removed",
  },
  "param-removed": {
    area: "parameter",
    sentence: "The {name} of {subject} was removed.",
    both: rating("risky", "breaking"),
    reverse: "param-optional-added",
  },
  "param-removed-after-sunset": {
    area: "parameter",
    sentence: "The {name} of {subject} was removed after its announced sunset date {date}.",
    both: rating("risky", "breaking"),
    reverse: { waiver: "The reverse is an addition: what is new has no past sunset." },
  },
  "param-removed-before-sunset": {
    area: "parameter",
    sentence: "The {name} of {subject} was removed before its sunset date {date}.",
    both: breaks,
    reverse: "param-optional-added",
  },
  "param-renamed": {
    area: "parameter",
    sentence: "The {before} of {subject} is now the {after}.",
    both: breaks,
    reverse: "param-renamed",
  },
  "param-spelling-changed": {
    area: "parameter",
    sentence: "The {before} of {subject} is now spelled as the {after}, which is the same header.",
    both: rating("compatible", "breaking"),
    reverse: "param-spelling-changed",
  },
  "param-in-changed": {
    area: "parameter",
    sentence: "The {before} of {subject} is now sent as the {after}.",
    both: breaks,
    reverse: "param-in-changed",
  },
  "param-became-required": {
    area: "parameter",
    sentence: "The {name} of {subject} is now required.",
    variance: "narrows",
    request: breaks,
    response: compatible,
    reverse: "param-became-optional",
  },
  "param-became-optional": {
    area: "parameter",
    sentence: "The {name} of {subject} is now optional.",
    variance: "widens",
    request: rating("compatible", "usage"),
    response: rating("breaking", "usage"),
    reverse: "param-became-required",
  },
  "param-became-list": {
    area: "schema",
    sentence:
      "{subject} now accepts a list instead of a single value; requests as before are still accepted.",
    variance: "widens",
    request: rating("compatible", "breaking"),
    response: breaks,
    reverse: "param-became-single",
  },
  "param-became-single": {
    area: "schema",
    sentence: "{subject} now accepts a single value instead of a list.",
    variance: "narrows",
    request: breaks,
    response: rating("compatible", "breaking"),
    reverse: "param-became-list",
  },
  "param-became-text": {
    area: "schema",
    sentence:
      "{subject} now accepts any string instead of only {before}; requests as before are still accepted.",
    variance: "widens",
    request: rating("compatible", "breaking"),
    response: breaks,
    reverse: "param-stopped-text",
  },
  "param-stopped-text": {
    area: "schema",
    sentence: "{subject} now accepts only {after} instead of any string.",
    variance: "narrows",
    request: breaks,
    response: rating("compatible", "breaking"),
    reverse: "param-became-text",
  },
  "param-style-explode-changed": {
    area: "parameter",
    sentence: "The {name} of {subject} was {before} and is now {after}.",
    both: rating("breaking", "none", { cap: "minor", strict: "major" }),
    reverse: "param-style-explode-changed",
  },
  "param-content-vs-schema": {
    area: "parameter",
    sentence: "The {name} of {subject} now has {keyword}: it was {before} and is now {after}.",
    both: rating("breaking", "usage"),
    reverse: "param-content-vs-schema",
  },
  "param-default-changed": {
    area: "parameter",
    sentence:
      "The default of {subject} changed from {before} to {after}, so leaving it out means something else.",
    both: rating("risky", "none", { cap: "patch", strict: "minor" }),
    reverse: "param-default-changed",
  },
  "param-default-added": {
    area: "parameter",
    sentence: "{subject} now has the default {after}.",
    both: rating("risky", "none", { cap: "patch", strict: "minor" }),
    reverse: "param-default-removed",
  },
  "param-default-removed": {
    area: "parameter",
    sentence: "The default {before} of {subject} was removed.",
    both: rating("risky", "none", { cap: "patch", strict: "minor" }),
    reverse: "param-default-added",
  },
  "param-deprecated": {
    area: "parameter",
    sentence: "The {name} of {subject} is now deprecated{until}.",
    both: compatible,
    coveredExtensions: ["x-sunset"],
    reverse: "param-undeprecated",
  },
  "param-undeprecated": {
    area: "parameter",
    sentence: "The {name} of {subject} is no longer deprecated.",
    both: rating("compatible", "none", { floor: "patch" }),
    coveredExtensions: ["x-sunset"],
    reverse: "param-deprecated",
  },
  "param-sunset-earlier": {
    area: "parameter",
    sentence:
      "The sunset date of the {name} of {subject} moved from {before} to the earlier {after}.",
    both: rating("breaking", "none", { cap: "minor" }),
    coveredExtensions: ["x-sunset"],
    reverse: "param-sunset-later",
  },
  "param-sunset-later": {
    area: "parameter",
    sentence:
      "The sunset date of the {name} of {subject} moved from {before} to the later {after}.",
    both: rating("compatible", "none", { floor: "patch" }),
    coveredExtensions: ["x-sunset"],
    reverse: "param-sunset-earlier",
  },
  "param-sunset-added": {
    area: "parameter",
    sentence: "The {name} of {subject} is deprecated and now has the sunset date {after}.",
    both: rating("compatible", "none", { floor: "patch" }),
    coveredExtensions: ["x-sunset"],
    reverse: "param-sunset-removed",
  },
  "param-sunset-removed": {
    area: "parameter",
    sentence:
      "The {name} of {subject} is deprecated and no longer has the sunset date {before}: it can be removed at any time.",
    both: rating("breaking", "none", { cap: "minor" }),
    coveredExtensions: ["x-sunset"],
    reverse: "param-sunset-added",
  },
});
