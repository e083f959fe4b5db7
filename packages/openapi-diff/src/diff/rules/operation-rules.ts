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
  | "path-query-respelled"
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
  | "pages-added"
  | "pages-removed"
  | "pages-changed"
  | "pages-items-moved"
  | "operation-tags-changed"
  | "operation-docs-changed"
  | "webhook-added"
  | "webhook-removed"
  | "callback-added"
  | "callback-removed"
  | "callback-renamed"
  | "callback-moved"
  | "callback-method-changed";

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
    sentence: "{subject} was removed after its announced sunset date {date}.",
    many: "Each of these {count} operations was removed after its announced sunset date {date}.",
    both: rating("risky", "breaking"),
    reverse: { waiver: "The reverse is an operation-added: what is new has no past sunset." },
  },
  "operation-removed-after-deprecation": {
    area: "operation",
    about: "name",
    sentence: "{subject} was removed; it was deprecated without a sunset date.",
    many: "Each of these {count} operations was removed; it was deprecated without a sunset date.",
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
    sentence: "{subject} was added to the description; packages have no function for it.",
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
    sentence: "{subject} moved from {before} to {after}.",
    many: "Each of these {count} operations moved to another path or method.",
    both: breaks,
    reverse: "path-renamed",
  },
  "path-param-renamed": {
    area: "operation",
    about: "name",
    sentence: "A path parameter was renamed from {before} to {after}; the URL stays the same.",
    many: "Each of these {count} path parameters was renamed; the URLs stay the same.",
    both: rating("compatible", "breaking"),
    reverse: "path-param-renamed",
  },
  "path-query-respelled": {
    area: "operation",
    about: "name",
    sentence: "The query in the path {before} is now spelled {after}; requests stay the same.",
    many: "The query in each of these {count} paths is spelled differently; requests stay the same.",
    both: rating("compatible", "breaking"),
    reverse: "path-query-respelled",
  },
  "path-case-or-slash-changed": {
    area: "operation",
    about: "name",
    sentence: "The spelling of the path {before} changed to {after}.",
    many: "The spelling of each of these {count} paths changed.",
    both: breaks,
    reverse: "path-case-or-slash-changed",
  },
  "operation-id-changed": {
    area: "operation",
    about: "operationId",
    sentence: "The operationId of {subject} changed from {before} to {after}.",
    many: "The operationId of each of these {count} operations changed.",
    both: rating("compatible", "breaking"),
    reverse: "operation-id-changed",
  },
  "operation-id-added": {
    area: "operation",
    about: "operationId",
    sentence: "{subject} now has the operationId {after}.",
    both: compatible,
    reverse: "operation-id-removed",
  },
  "operation-id-removed": {
    area: "operation",
    about: "operationId",
    sentence: "The operationId {before} of {subject} was removed.",
    both: rating("compatible", "breaking"),
    reverse: "operation-id-added",
  },
  "operation-deprecated": {
    area: "operation",
    sentence: "{subject} is now deprecated{until}.",
    many: "Each of these {count} operations is now deprecated{until}.",
    both: compatible,
    coveredExtensions: ["x-sunset"],
    reverse: "operation-undeprecated",
  },
  "operation-undeprecated": {
    area: "operation",
    sentence: "{subject} is no longer deprecated.",
    many: "Each of these {count} operations is no longer deprecated.",
    both: rating("compatible", "none", { floor: "patch" }),
    coveredExtensions: ["x-sunset"],
    reverse: "operation-deprecated",
  },
  "operation-sunset-earlier": {
    area: "operation",
    sentence: "The sunset date of {subject} moved from {before} to the earlier {after}.",
    both: rating("breaking", "none", { cap: "minor" }),
    coveredExtensions: ["x-sunset"],
    reverse: "operation-sunset-later",
  },
  "operation-sunset-later": {
    area: "operation",
    sentence: "The sunset date of {subject} moved from {before} to the later {after}.",
    both: rating("compatible", "none", { floor: "patch" }),
    coveredExtensions: ["x-sunset"],
    reverse: "operation-sunset-earlier",
  },
  "operation-sunset-added": {
    area: "operation",
    sentence: "{subject} is deprecated and now has the sunset date {after}.",
    both: rating("compatible", "none", { floor: "patch" }),
    coveredExtensions: ["x-sunset"],
    reverse: "operation-sunset-removed",
  },
  "operation-sunset-removed": {
    area: "operation",
    sentence:
      "{subject} is deprecated and no longer has the sunset date {before}: it can be removed at any time.",
    both: rating("breaking", "none", { cap: "minor" }),
    coveredExtensions: ["x-sunset"],
    reverse: "operation-sunset-added",
  },
  "operation-stability-decreased": {
    area: "operation",
    sentence: "The stability of {subject} fell from {before} to {after}.",
    both: rating("breaking", "none", { cap: "minor" }),
    coveredExtensions: ["x-stability-level"],
    reverse: "operation-stability-increased",
  },
  "operation-stability-increased": {
    area: "operation",
    sentence: "The stability of {subject} rose from {before} to {after}.",
    both: rating("compatible", "none", { floor: "patch" }),
    coveredExtensions: ["x-stability-level"],
    reverse: "operation-stability-decreased",
  },
  "lifecycle-unreadable": {
    area: "operation",
    sentence:
      "The lifecycle extension {keyword} of {subject} is invalid: it was {before} and is now {after}.",
    both: rating("breaking", "none", { cap: "minor" }),
    coveredExtensions: ["x-sunset", "x-stability-level"],
    reverse: "lifecycle-unreadable",
  },
  "pages-added": {
    area: "operation",
    sentence: "{subject} now has pages, by {after}.",
    both: compatible,
    coveredExtensions: ["x-pagination"],
    reverse: "pages-removed",
  },
  "pages-removed": {
    area: "operation",
    sentence: "{subject} no longer has pages: they followed by {before}.",
    // The API may be as it was, but packages no longer have the function for the pages.
    both: rating("compatible", "breaking"),
    coveredExtensions: ["x-pagination"],
    reverse: "pages-added",
  },
  "pages-changed": {
    area: "operation",
    sentence: "The pages of {subject} now follow by {after} instead of {before}.",
    both: rating("compatible", "none", { floor: "patch" }),
    coveredExtensions: ["x-pagination"],
    reverse: "pages-changed",
  },
  "pages-items-moved": {
    area: "operation",
    sentence: "The items of the pages of {subject} are now at {after} instead of {before}.",
    // What the function for the pages gives is of another list.
    both: rating("compatible", "breaking"),
    coveredExtensions: ["x-pagination"],
    reverse: "pages-items-moved",
  },
  "operation-tags-changed": {
    area: "operation",
    sentence: "The tags of {subject} changed.",
    many: "The tags of each of these {count} operations changed.",
    both: rating("compatible", "none", { floor: "patch" }),
    reverse: "operation-tags-changed",
  },
  "operation-docs-changed": {
    area: "operation",
    sentence: "The documentation of {subject} changed.",
    many: "The documentation of each of these {count} operations changed.",
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
    sentence: "{subject} was removed: it is no longer sent.",
    both: breaks,
    reverse: "webhook-added",
  },
  "callback-added": {
    area: "operation",
    sentence: "{subject} now sends the callback {change}.",
    both: compatible,
    reverse: "callback-removed",
  },
  "callback-removed": {
    area: "operation",
    sentence: "{subject} no longer sends the callback {change}.",
    both: rating("breaking", "usage"),
    reverse: "callback-added",
  },
  "callback-renamed": {
    area: "operation",
    sentence: "The callback {before} of {subject} was renamed to {after}.",
    // Its name is a key of types, and not sent.
    both: rating("compatible", "usage", { strict: "major" }),
    reverse: "callback-renamed",
  },
  "callback-moved": {
    area: "operation",
    sentence: "{subject} is now sent to {after} instead of {before}.",
    both: rating("breaking", "usage"),
    reverse: "callback-moved",
  },
  "callback-method-changed": {
    area: "operation",
    sentence: "{subject} is now sent as {after} instead of {before}.",
    both: rating("breaking", "usage"),
    reverse: "callback-method-changed",
  },
});
