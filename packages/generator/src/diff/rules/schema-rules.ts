import { breaks, compatible, rating, defineRules } from "./ratings.ts";
import type { Rule } from "./rule.ts";

const constraintNarrowed = {
  request: rating("breaking", "none", { cap: "patch", strict: "minor" }),
  response: rating("compatible", "none", { floor: "patch" }),
} as const;

const constraintWidened = {
  request: rating("compatible", "none", { floor: "patch" }),
  response: rating("breaking", "none", { cap: "patch", strict: "minor" }),
} as const;

/**
 * Of an old and a new pattern in a response nobody can tell which texts come that did not come before: a pattern mostly
 * documents what is sent anyway. So does a `oneOf` whose branches allow the same values.
 */
const doubtful = rating("risky", "none", { cap: "patch", strict: "minor" });

/** The ids of {@link schemaRules}. */
export type SchemaRuleId =
  | "type-changed"
  | "type-widened"
  | "type-narrowed"
  | "number-to-integer"
  | "integer-to-number"
  | "format-changed"
  | "format-added"
  | "format-removed"
  | "format-widened"
  | "format-narrowed"
  | "nullable-added"
  | "nullable-removed"
  | "enum-value-added"
  | "enum-value-removed"
  | "enum-introduced"
  | "enum-dropped"
  | "const-changed"
  | "extensible-enum-value-added"
  | "extensible-enum-value-removed"
  | "property-required-added"
  | "property-required-with-default-added"
  | "property-optional-added"
  | "property-removed"
  | "property-removed-optional"
  | "property-renamed"
  | "property-renamed-optional"
  | "required-added"
  | "required-removed"
  | "read-only-added"
  | "read-only-removed"
  | "read-only-removed-required"
  | "write-only-added"
  | "write-only-added-required"
  | "write-only-removed"
  | "additional-properties-closed"
  | "additional-properties-opened"
  | "additional-properties-restricted"
  | "additional-properties-loosened"
  | "additional-properties-declared"
  | "additional-properties-undeclared"
  | "one-of-branch-added"
  | "one-of-branch-removed"
  | "covered-branch-added"
  | "covered-branch-removed"
  | "richer-branch-added"
  | "richer-branch-removed"
  | "one-of-overlap-added"
  | "one-of-overlap-removed"
  | "object-keywords-added"
  | "object-keywords-removed"
  | "discriminator-added"
  | "discriminator-removed"
  | "discriminator-mapping-changed"
  | "tuple-item-added"
  | "tuple-item-removed"
  | "constraint-tightened"
  | "constraint-loosened"
  | "constraint-replaced"
  | "pattern-added"
  | "pattern-removed"
  | "pattern-changed"
  | "condition-added"
  | "condition-removed"
  | "condition-changed"
  | "content-encoding-changed"
  | "default-added"
  | "default-removed"
  | "default-changed"
  | "required-default-changed"
  | "schema-deprecated"
  | "schema-undeprecated";

/**
 * Rules for schemas. `{subject}` is the schema, property or parameter. What may be sent must not become less, what may
 * come back must not become more: so a rule that `narrows` breaks requests and one that `widens` breaks responses.
 */
export const schemaRules: Readonly<Record<SchemaRuleId, Rule>> = defineRules({
  "type-changed": {
    area: "schema",
    sentence: "The type of {subject} changed from {before} to {after}.",
    variance: "replaces",
    both: breaks,
    reverse: "type-changed",
  },
  "type-widened": {
    area: "schema",
    sentence: "{subject} can now be {after} instead of only {before}.",
    variance: "widens",
    request: compatible,
    response: breaks,
    reverse: "type-narrowed",
  },
  "type-narrowed": {
    area: "schema",
    sentence: "{subject} can now only be {after} instead of {before}.",
    variance: "narrows",
    request: breaks,
    response: compatible,
    reverse: "type-widened",
  },
  "number-to-integer": {
    area: "schema",
    sentence: "{subject} must now be an integer.",
    variance: "narrows",
    request: rating("breaking", "none", { cap: "patch", strict: "minor" }),
    response: rating("compatible", "none", { floor: "patch" }),
    reverse: "integer-to-number",
  },
  "integer-to-number": {
    area: "schema",
    sentence: "{subject} no longer has to be an integer.",
    variance: "widens",
    request: rating("compatible", "none", { floor: "patch" }),
    response: rating("breaking", "none", { cap: "patch", strict: "minor" }),
    reverse: "number-to-integer",
  },
  "format-changed": {
    area: "schema",
    sentence: "The format of {subject} changed from {before} to {after}.",
    variance: "replaces",
    both: rating("breaking", "none", { cap: "patch", strict: "minor" }),
    reverse: "format-changed",
  },
  "format-added": {
    area: "schema",
    sentence: "{subject} now has the format {after}.",
    variance: "narrows",
    ...constraintNarrowed,
    reverse: "format-removed",
  },
  "format-removed": {
    area: "schema",
    sentence: "The format {before} of {subject} was removed.",
    variance: "widens",
    ...constraintWidened,
    reverse: "format-added",
  },
  "format-widened": {
    area: "schema",
    sentence: "The format of {subject} changed from {before} to {after}, which allows more.",
    variance: "widens",
    ...constraintWidened,
    reverse: "format-narrowed",
  },
  "format-narrowed": {
    area: "schema",
    sentence: "The format of {subject} changed from {before} to {after}, which allows less.",
    variance: "narrows",
    ...constraintNarrowed,
    reverse: "format-widened",
  },
  "nullable-added": {
    area: "schema",
    sentence: "{subject} can now be null.",
    variance: "widens",
    request: compatible,
    response: breaks,
    reverse: "nullable-removed",
  },
  "nullable-removed": {
    area: "schema",
    sentence: "{subject} can no longer be null.",
    variance: "narrows",
    request: breaks,
    response: compatible,
    reverse: "nullable-added",
  },
  "enum-value-added": {
    area: "schema",
    about: "values",
    sentence: "{subject} can now be {values}.",
    variance: "widens",
    request: compatible,
    response: rating("risky", "usage", { policy: "enum", strict: "major" }),
    reverse: "enum-value-removed",
  },
  "enum-value-removed": {
    area: "schema",
    about: "values",
    sentence: "{subject} can no longer be {values}.",
    variance: "narrows",
    request: breaks,
    response: rating("compatible", "usage", { strict: "major" }),
    reverse: "enum-value-added",
  },
  "enum-introduced": {
    area: "schema",
    about: "values",
    sentence: "{subject} can now only be {values}.",
    variance: "narrows",
    request: breaks,
    response: rating("compatible", "usage"),
    reverse: "enum-dropped",
  },
  "enum-dropped": {
    area: "schema",
    about: "values",
    sentence: "{subject} is no longer limited to {values}.",
    variance: "widens",
    request: rating("compatible", "usage"),
    response: rating("breaking", "breaking", { relaxed: "minor" }),
    reverse: "enum-introduced",
  },
  "const-changed": {
    area: "schema",
    sentence: "The constant value of {subject} changed from {before} to {after}.",
    variance: "replaces",
    both: breaks,
    reverse: "const-changed",
  },
  "extensible-enum-value-added": {
    area: "schema",
    sentence: "{values} is now a known value of {subject}.",
    both: rating("compatible", "none", { floor: "patch" }),
    reverse: "extensible-enum-value-removed",
  },
  "extensible-enum-value-removed": {
    area: "schema",
    sentence: "{values} is no longer a known value of {subject}.",
    variance: "narrows",
    request: rating("breaking", "none", { cap: "minor" }),
    response: rating("compatible", "none", { floor: "patch" }),
    reverse: "extensible-enum-value-added",
  },
  "property-required-added": {
    area: "schema",
    about: "property",
    listed: "more",
    sentence: "The required property {name} was added to {subject}.",
    many: "Each of these {count} required properties was added.",
    variance: "narrows",
    request: breaks,
    response: compatible,
    reverse: "property-removed",
  },
  "property-required-with-default-added": {
    area: "schema",
    about: "property",
    listed: "more",
    sentence: "The required property {name} was added to {subject}, although it has a default.",
    many: "Each of these {count} required properties was added, although it has a default.",
    variance: "narrows",
    request: breaks,
    response: compatible,
    reverse: "property-removed",
  },
  "property-optional-added": {
    area: "schema",
    about: "property",
    listed: "more",
    sentence: "The property {name} was added to {subject}.",
    many: "Each of these {count} properties was added.",
    both: compatible,
    reverse: "property-removed-optional",
  },
  "property-removed": {
    area: "schema",
    about: "property",
    listed: "fewer",
    sentence: "The property {name} was removed from {subject}.",
    many: "Each of these {count} properties was removed.",
    variance: "widens",
    request: rating("risky", "breaking"),
    response: breaks,
    reverse: "property-required-added",
  },
  "property-removed-optional": {
    area: "schema",
    about: "property",
    listed: "fewer",
    sentence: "The optional property {name} was removed from {subject}.",
    many: "Each of these {count} optional properties was removed.",
    both: rating("risky", "breaking"),
    reverse: "property-optional-added",
  },
  "property-renamed": {
    area: "schema",
    about: "property",
    listed: "others",
    sentence: "The property {before} of {subject} was renamed to {after}.",
    variance: "replaces",
    both: breaks,
    reverse: "property-renamed",
  },
  "property-renamed-optional": {
    area: "schema",
    about: "property",
    listed: "others",
    sentence: "The optional property {before} of {subject} was renamed to {after}.",
    both: rating("risky", "breaking"),
    reverse: "property-renamed-optional",
  },
  "required-added": {
    area: "schema",
    about: "required",
    sentence: "{subject} is now required.",
    variance: "narrows",
    request: breaks,
    response: compatible,
    reverse: "required-removed",
  },
  "required-removed": {
    area: "schema",
    about: "required",
    sentence: "{subject} is now optional.",
    variance: "widens",
    request: compatible,
    response: breaks,
    reverse: "required-added",
  },
  "read-only-added": {
    area: "schema",
    about: "direction",
    sentence: "{subject} is now read-only: requests leave it out.",
    request: rating("compatible", "breaking", { floor: "minor", strict: "major" }),
    response: rating("compatible", "none", { floor: "minor", strict: "major" }),
    reverse: "read-only-removed",
  },
  "read-only-removed": {
    area: "schema",
    about: "direction",
    sentence: "{subject} is no longer read-only.",
    request: rating("compatible", "compatible", { floor: "minor" }),
    response: rating("compatible", "none", { floor: "minor" }),
    reverse: "read-only-added",
  },
  "read-only-removed-required": {
    area: "schema",
    about: "direction",
    sentence: "{subject} is no longer read-only: requests now require it.",
    variance: "narrows",
    request: rating("breaking", "breaking", { floor: "minor" }),
    response: rating("compatible", "none", { floor: "minor" }),
    reverse: "read-only-added",
  },
  "write-only-added": {
    area: "schema",
    about: "direction",
    sentence: "{subject} is now write-only: responses leave it out.",
    request: rating("compatible", "none", { floor: "minor", strict: "major" }),
    response: rating("risky", "breaking", { floor: "minor", strict: "major" }),
    reverse: "write-only-removed",
  },
  "write-only-added-required": {
    area: "schema",
    about: "direction",
    sentence: "{subject} is now write-only: responses, which had to have it, leave it out.",
    variance: "widens",
    request: rating("compatible", "none", { floor: "minor", strict: "major" }),
    response: rating("breaking", "breaking", { floor: "minor", strict: "major" }),
    reverse: "write-only-removed",
  },
  "write-only-removed": {
    area: "schema",
    about: "direction",
    sentence: "{subject} is no longer write-only.",
    request: rating("compatible", "none", { floor: "minor" }),
    response: rating("compatible", "compatible", { floor: "minor" }),
    reverse: "write-only-added",
  },
  "additional-properties-closed": {
    area: "schema",
    listed: "fewer",
    about: "unlisted properties",
    sentence: "{subject} no longer allows unlisted properties.",
    variance: "narrows",
    request: rating("breaking", "usage"),
    response: rating("compatible", "usage"),
    reverse: "additional-properties-opened",
  },
  "additional-properties-opened": {
    area: "schema",
    listed: "more",
    about: "unlisted properties",
    sentence: "{subject} now allows unlisted properties.",
    request: compatible,
    response: rating("compatible", "usage"),
    reverse: "additional-properties-closed",
  },
  "additional-properties-restricted": {
    area: "schema",
    about: "unlisted properties",
    sentence: "Unlisted properties of {subject} must now be {after}.",
    variance: "narrows",
    request: rating("breaking", "usage"),
    response: rating("compatible", "usage"),
    reverse: "additional-properties-loosened",
  },
  "additional-properties-loosened": {
    area: "schema",
    about: "unlisted properties",
    sentence: "Unlisted properties of {subject} can now be anything instead of only {before}.",
    variance: "widens",
    request: rating("compatible", "usage"),
    response: rating("breaking", "usage"),
    reverse: "additional-properties-restricted",
  },
  "additional-properties-declared": {
    area: "schema",
    listed: "more",
    about: "unlisted properties",
    sentence: "{subject} now declares that it can have unlisted properties.",
    both: rating("none", "compatible"),
    reverse: "additional-properties-undeclared",
  },
  "additional-properties-undeclared": {
    area: "schema",
    listed: "fewer",
    about: "unlisted properties",
    sentence: "{subject} no longer declares that it can have unlisted properties.",
    both: rating("none", "usage"),
    reverse: "additional-properties-declared",
  },
  "one-of-branch-added": {
    area: "schema",
    sentence: "A variant was added to {subject}: {after}.",
    many: "Each of these {count} variants was added to {subject}.",
    variance: "widens",
    request: compatible,
    response: rating("breaking", "breaking", { relaxed: "minor" }),
    reverse: "one-of-branch-removed",
  },
  "one-of-branch-removed": {
    area: "schema",
    sentence: "A variant was removed from {subject}: {before}.",
    many: "Each of these {count} variants was removed from {subject}.",
    variance: "narrows",
    request: breaks,
    response: rating("compatible", "usage"),
    reverse: "one-of-branch-added",
  },
  "covered-branch-added": {
    area: "schema",
    listed: "fewer",
    sentence:
      "A variant was added to {subject}: {after}; it lists fewer properties than one that already allowed it.",
    request: rating("none", "compatible"),
    response: rating("none", "breaking"),
    reverse: "covered-branch-removed",
  },
  "covered-branch-removed": {
    area: "schema",
    listed: "more",
    sentence:
      "A variant was removed from {subject}: {before}; a remaining one allows it and lists more properties.",
    both: rating("none", "compatible"),
    reverse: "covered-branch-added",
  },
  "richer-branch-added": {
    area: "schema",
    listed: "more",
    sentence:
      "A variant was added to {subject}: {after}; it lists more properties than one that already allowed it.",
    both: compatible,
    reverse: "richer-branch-removed",
  },
  "richer-branch-removed": {
    area: "schema",
    listed: "fewer",
    sentence:
      "A variant was removed from {subject}: {before}; a remaining one allows it and lists fewer properties.",
    request: rating("risky", "breaking"),
    response: rating("compatible", "usage"),
    reverse: "richer-branch-added",
  },
  "one-of-overlap-added": {
    area: "schema",
    sentence:
      "Values that {subject} allowed now match {count} of its variants, and `oneOf` rejects what matches more than one.",
    variance: "narrows",
    ...constraintNarrowed,
    reverse: "one-of-overlap-removed",
  },
  "one-of-overlap-removed": {
    area: "schema",
    sentence:
      "{subject} now allows values that matched {count} of its variants, which `oneOf` rejected.",
    variance: "widens",
    request: constraintWidened.request,
    response: doubtful,
    reverse: "one-of-overlap-added",
  },
  "object-keywords-added": {
    area: "schema",
    sentence: "The type of {subject} is now an object type in every variant: it has {keyword}.",
    request: rating("none", "breaking"),
    response: rating("none", "usage"),
    reverse: "object-keywords-removed",
  },
  "object-keywords-removed": {
    area: "schema",
    sentence:
      "The type of {subject} is no longer an object type in every variant: {keyword} was removed.",
    request: rating("none", "compatible"),
    response: rating("none", "breaking"),
    reverse: "object-keywords-added",
  },
  "discriminator-added": {
    area: "schema",
    sentence: "{subject} now has the discriminator {after}.",
    both: rating("compatible", "usage", { strict: "major" }),
    reverse: "discriminator-removed",
  },
  "discriminator-removed": {
    area: "schema",
    sentence: "The discriminator {before} of {subject} was removed.",
    both: rating("compatible", "usage", { strict: "major" }),
    reverse: "discriminator-added",
  },
  "discriminator-mapping-changed": {
    area: "schema",
    sentence: "In {subject}, {change}.",
    both: rating("risky", "breaking"),
    reverse: "discriminator-mapping-changed",
  },
  "tuple-item-added": {
    area: "schema",
    sentence: "{subject} has one more tuple item.",
    variance: "narrows",
    request: breaks,
    response: rating("compatible", "breaking"),
    reverse: "tuple-item-removed",
  },
  "tuple-item-removed": {
    area: "schema",
    sentence: "{subject} has one tuple item less.",
    variance: "widens",
    request: rating("compatible", "breaking"),
    response: breaks,
    reverse: "tuple-item-added",
  },
  "constraint-tightened": {
    area: "schema",
    sentence: "{subject} has a tighter limit: {keyword} was {before} and is now {after}.",
    variance: "narrows",
    ...constraintNarrowed,
    reverse: "constraint-loosened",
  },
  "constraint-loosened": {
    area: "schema",
    sentence: "{subject} has a looser limit: {keyword} was {before} and is now {after}.",
    variance: "widens",
    ...constraintWidened,
    reverse: "constraint-tightened",
  },
  "constraint-replaced": {
    area: "schema",
    sentence: "{subject} has another limit: {keyword} was {before} and is now {after}.",
    variance: "replaces",
    both: rating("breaking", "none", { cap: "patch", strict: "minor" }),
    reverse: "constraint-replaced",
  },
  "pattern-added": {
    area: "schema",
    sentence: "{subject} must now match the pattern {after}.",
    variance: "narrows",
    ...constraintNarrowed,
    reverse: "pattern-removed",
  },
  "pattern-removed": {
    area: "schema",
    sentence: "{subject} no longer has to match the pattern {before}.",
    variance: "widens",
    request: constraintWidened.request,
    response: doubtful,
    reverse: "pattern-added",
  },
  "pattern-changed": {
    area: "schema",
    sentence: "The pattern of {subject} changed from {before} to {after}.",
    variance: "replaces",
    request: constraintNarrowed.request,
    response: doubtful,
    reverse: "pattern-changed",
  },
  "condition-added": {
    area: "schema",
    sentence: "{subject} must now satisfy {keyword}.",
    variance: "narrows",
    ...constraintNarrowed,
    reverse: "condition-removed",
  },
  "condition-removed": {
    area: "schema",
    sentence: "{subject} no longer has to satisfy {keyword}.",
    variance: "widens",
    ...constraintWidened,
    reverse: "condition-added",
  },
  "condition-changed": {
    area: "schema",
    sentence: "The condition {keyword} of {subject} changed.",
    variance: "replaces",
    both: rating("breaking", "none", { cap: "patch", strict: "minor" }),
    reverse: "condition-changed",
  },
  "content-encoding-changed": {
    area: "schema",
    sentence: "The encoding of {subject} changed: {keyword} was {before} and is now {after}.",
    variance: "replaces",
    both: rating("breaking", "none", { cap: "minor", strict: "major" }),
    reverse: "content-encoding-changed",
  },
  "default-added": {
    area: "schema",
    about: "default",
    sentence: "{subject} now has the default {after}.",
    both: rating("compatible", "none", { floor: "patch" }),
    reverse: "default-removed",
  },
  "default-removed": {
    area: "schema",
    about: "default",
    sentence: "The default {before} of {subject} was removed.",
    request: rating("risky", "none", { cap: "patch", strict: "minor" }),
    response: rating("compatible", "none", { floor: "patch" }),
    reverse: "default-added",
  },
  "default-changed": {
    area: "schema",
    about: "default",
    sentence: "The default of {subject} changed from {before} to {after}.",
    request: rating("risky", "none", { cap: "patch", strict: "minor" }),
    response: rating("compatible", "none", { floor: "patch" }),
    reverse: "default-changed",
  },
  "required-default-changed": {
    area: "schema",
    about: "default",
    sentence: "The default of {subject}, which is required, changed from {before} to {after}.",
    both: rating("compatible", "none", { floor: "patch" }),
    reverse: "required-default-changed",
  },
  "schema-deprecated": {
    area: "schema",
    sentence: "{subject} is now deprecated{until}.",
    both: compatible,
    tells: ["x-sunset"],
    reverse: "schema-undeprecated",
  },
  "schema-undeprecated": {
    area: "schema",
    sentence: "{subject} is no longer deprecated.",
    both: rating("compatible", "none", { floor: "patch" }),
    tells: ["x-sunset"],
    reverse: "schema-deprecated",
  },
});
