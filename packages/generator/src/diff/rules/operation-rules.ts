import { breaks, compatible, rating, defineRules } from "./ratings.ts";
import type { Rule } from "./rule.ts";

/** The ids of {@link operationRules}. */
export type OperationRuleId =
  | "operation-removed"
  | "operation-removed-after-sunset"
  | "operation-removed-after-deprecation"
  | "operation-added"
  | "operation-not-generated"
  | "path-removed"
  | "path-added"
  | "path-renamed"
  | "path-param-renamed"
  | "path-case-or-slash-changed"
  | "operation-id-changed"
  | "operation-id-added"
  | "operation-id-removed"
  | "operation-deprecated"
  | "operation-undeprecated"
  | "operation-sunset-earlier"
  | "operation-sunset-later"
  | "operation-sunset-added"
  | "operation-sunset-removed"
  | "operation-stability-decreased"
  | "operation-stability-increased"
  | "lifecycle-unreadable"
  | "operation-tags-changed"
  | "operation-docs-changed"
  | "webhook-added"
  | "webhook-removed"
  | "callback-added"
  | "callback-removed"
  | "callback-renamed"
  | "callback-moved";

/** Rules for operations, webhooks and callbacks as a whole. `{subject}` is the operation or path. */
export const operationRules: Readonly<Record<OperationRuleId, Rule>> = defineRules({
  "operation-removed": {
    area: "operation",
    about: "name",
    sentence: "{subject} was removed.",
    many: "Each of these {count} operations was removed.",
    both: breaks,
    reverse: "operation-added",
  },
  "operation-removed-after-sunset": {
    area: "operation",
    about: "name",
    sentence: "{subject} was removed, as its sunset date {date} had announced.",
    many: "Each of these {count} operations was removed, as its sunset date {date} had announced.",
    both: rating("risky", "breaking"),
    reverse: { waiver: "The reverse is an operation-added: what is new has no past sunset." },
  },
  "operation-removed-after-deprecation": {
    area: "operation",
    about: "name",
    sentence: "{subject} was removed; it was deprecated, without a date on which it would go.",
    many: "Each of these {count} operations was removed; it was deprecated, without a date on which it would go.",
    both: rating("risky", "breaking"),
    reverse: "operation-added",
  },
  "operation-added": {
    area: "operation",
    about: "name",
    sentence: "{subject} was added.",
    many: "Each of these {count} operations was added.",
    both: compatible,
    reverse: "operation-removed",
  },
  "operation-not-generated": {
    area: "operation",
    sentence: "{subject} is new in the description, and packages have no function for it.",
    both: rating("none", "none"),
    reverse: "operation-removed",
  },
  "path-removed": {
    area: "operation",
    about: "name",
    sentence: "The path {subject} was removed with all its operations.",
    many: "Each of these {count} paths was removed with all its operations.",
    both: breaks,
    reverse: "path-added",
  },
  "path-added": {
    area: "operation",
    about: "name",
    sentence: "The path {subject} was added.",
    many: "Each of these {count} paths was added.",
    both: compatible,
    reverse: "path-removed",
  },
  "path-renamed": {
    area: "operation",
    about: "name",
    sentence: "{subject} moved: it was {before} and is now {after}.",
    many: "Each of these {count} operations moved to another path or method.",
    both: breaks,
    reverse: "path-renamed",
  },
  "path-param-renamed": {
    area: "operation",
    about: "name",
    sentence: "A path parameter was renamed: {before} is now {after}. The URL stays the same.",
    many: "Each of these {count} path parameters was renamed; the URLs stay the same.",
    both: rating("compatible", "breaking"),
    reverse: "path-param-renamed",
  },
  "path-case-or-slash-changed": {
    area: "operation",
    about: "name",
    sentence: "The path {before} is now spelled {after}.",
    many: "Each of these {count} paths is spelled differently now.",
    both: breaks,
    reverse: "path-case-or-slash-changed",
  },
  "operation-id-changed": {
    area: "operation",
    about: "operationId",
    sentence: "The operationId {before} of {subject} is now {after}.",
    many: "Each of these {count} operations has another operationId now.",
    both: rating("compatible", "breaking"),
    reverse: "operation-id-changed",
  },
  "operation-id-added": {
    area: "operation",
    about: "operationId",
    sentence: "{subject} got the operationId {after}.",
    both: compatible,
    reverse: "operation-id-removed",
  },
  "operation-id-removed": {
    area: "operation",
    about: "operationId",
    sentence: "{subject} lost its operationId {before}.",
    both: rating("compatible", "breaking"),
    reverse: "operation-id-added",
  },
  "operation-deprecated": {
    area: "operation",
    sentence: "{subject} is deprecated now{until}.",
    both: compatible,
    tells: ["x-sunset"],
    reverse: "operation-undeprecated",
  },
  "operation-undeprecated": {
    area: "operation",
    sentence: "{subject} is no longer deprecated.",
    both: rating("compatible", "none", { floor: "patch" }),
    tells: ["x-sunset"],
    reverse: "operation-deprecated",
  },
  "operation-sunset-earlier": {
    area: "operation",
    sentence: "{subject} goes away earlier: its sunset date {before} is now {after}.",
    both: rating("breaking", "none", { cap: "minor" }),
    tells: ["x-sunset"],
    reverse: "operation-sunset-later",
  },
  "operation-sunset-later": {
    area: "operation",
    sentence: "The sunset date {before} of {subject} is now {after}.",
    both: rating("compatible", "none", { floor: "patch" }),
    tells: ["x-sunset"],
    reverse: "operation-sunset-earlier",
  },
  "operation-sunset-added": {
    area: "operation",
    sentence: "{subject}, which is deprecated, has the sunset date {after} now.",
    both: rating("compatible", "none", { floor: "patch" }),
    tells: ["x-sunset"],
    reverse: "operation-sunset-removed",
  },
  "operation-sunset-removed": {
    area: "operation",
    sentence: "{subject}, which is deprecated, lost its sunset date {before}: it can go any time.",
    both: rating("breaking", "none", { cap: "minor" }),
    tells: ["x-sunset"],
    reverse: "operation-sunset-added",
  },
  "operation-stability-decreased": {
    area: "operation",
    sentence: "The stability of {subject} fell from {before} to {after}.",
    both: rating("breaking", "none", { cap: "minor" }),
    tells: ["x-stability-level"],
    reverse: "operation-stability-increased",
  },
  "operation-stability-increased": {
    area: "operation",
    sentence: "The stability of {subject} rose from {before} to {after}.",
    both: rating("compatible", "none", { floor: "patch" }),
    tells: ["x-stability-level"],
    reverse: "operation-stability-decreased",
  },
  "lifecycle-unreadable": {
    area: "operation",
    sentence:
      "What {subject} says of its future cannot be read: {keyword} was {before} and is now {after}.",
    both: rating("breaking", "none", { cap: "minor" }),
    tells: ["x-sunset", "x-stability-level"],
    reverse: "lifecycle-unreadable",
  },
  "operation-tags-changed": {
    area: "operation",
    sentence: "The tags of {subject} changed.",
    both: rating("compatible", "none", { floor: "patch" }),
    reverse: "operation-tags-changed",
  },
  "operation-docs-changed": {
    area: "operation",
    sentence: "The text that documents {subject} changed.",
    both: rating("none", "none", { floor: "patch" }),
    reverse: "operation-docs-changed",
  },
  "webhook-added": {
    area: "operation",
    sentence: "{subject} was added.",
    both: compatible,
    reverse: "webhook-removed",
  },
  "webhook-removed": {
    area: "operation",
    sentence: "{subject} was removed: it is not sent any more.",
    both: breaks,
    reverse: "webhook-added",
  },
  "callback-added": {
    area: "operation",
    sentence: "{subject} sends a new callback, {change}.",
    both: compatible,
    reverse: "callback-removed",
  },
  "callback-removed": {
    area: "operation",
    sentence: "{subject} does not send the callback {change} any more.",
    both: rating("breaking", "usage"),
    reverse: "callback-added",
  },
  "callback-renamed": {
    area: "operation",
    sentence: "The callback {before} of {subject} is called {after} now.",
    // Its name is a key of types, and not sent.
    both: rating("compatible", "usage", { strict: "major" }),
    reverse: "callback-renamed",
  },
  "callback-moved": {
    area: "operation",
    sentence: "{subject} is sent to {after} now, not to {before}.",
    both: rating("breaking", "usage"),
    reverse: "callback-moved",
  },
});
