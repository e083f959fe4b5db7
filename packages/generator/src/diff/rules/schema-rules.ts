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
    sentence: "The type of {subject} was {before} and is now {after}.",
    variance: "replaces",
    both: breaks,
    reverse: "type-changed",
  },
  "type-widened": {
    area: "schema",
    sentence: "{subject} can be {after} now, not only {before}.",
    variance: "widens",
    request: compatible,
    response: breaks,
    reverse: "type-narrowed",
  },
  "type-narrowed": {
    area: "schema",
    sentence: "{subject} can only be {after} now; it could be {before}.",
    variance: "narrows",
    request: breaks,
    response: compatible,
    reverse: "type-widened",
  },
  "number-to-integer": {
    area: "schema",
    sentence: "{subject} has to be a whole number now.",
    variance: "narrows",
    request: rating("breaking", "none", { cap: "patch", strict: "minor" }),
    response: rating("compatible", "none", { floor: "patch" }),
    reverse: "integer-to-number",
  },
  "integer-to-number": {
    area: "schema",
    sentence: "{subject} need not be a whole number any more.",
    variance: "widens",
    request: rating("compatible", "none", { floor: "patch" }),
    response: rating("breaking", "none", { cap: "patch", strict: "minor" }),
    reverse: "number-to-integer",
  },
  "format-changed": {
    area: "schema",
    sentence: "The format of {subject} was {before} and is now {after}.",
    variance: "replaces",
    both: rating("breaking", "none", { cap: "patch", strict: "minor" }),
    reverse: "format-changed",
  },
  "format-added": {
    area: "schema",
    sentence: "{subject} has the format {after} now.",
    variance: "narrows",
    ...constraintNarrowed,
    reverse: "format-removed",
  },
  "format-removed": {
    area: "schema",
    sentence: "{subject} does not have the format {before} any more.",
    variance: "widens",
    ...constraintWidened,
    reverse: "format-added",
  },
  "format-widened": {
    area: "schema",
    sentence: "The format of {subject} was {before} and is now {after}, which allows more.",
    variance: "widens",
    ...constraintWidened,
    reverse: "format-narrowed",
  },
  "format-narrowed": {
    area: "schema",
    sentence: "The format of {subject} was {before} and is now {after}, which allows less.",
    variance: "narrows",
    ...constraintNarrowed,
    reverse: "format-widened",
  },
  "nullable-added": {
    area: "schema",
    sentence: "{subject} can be null now.",
    variance: "widens",
    request: compatible,
    response: breaks,
    reverse: "nullable-removed",
  },
  "nullable-removed": {
    area: "schema",
    sentence: "{subject} cannot be null any more.",
    variance: "narrows",
    request: breaks,
    response: compatible,
    reverse: "nullable-added",
  },
  "enum-value-added": {
    area: "schema",
    about: "values",
    sentence: "{subject} can be {values} now.",
    variance: "widens",
    request: compatible,
    response: rating("risky", "usage", { policy: "enum", strict: "major" }),
    reverse: "enum-value-removed",
  },
  "enum-value-removed": {
    area: "schema",
    about: "values",
    sentence: "{subject} cannot be {values} any more.",
    variance: "narrows",
    request: breaks,
    response: rating("compatible", "usage", { strict: "major" }),
    reverse: "enum-value-added",
  },
  "enum-introduced": {
    area: "schema",
    about: "values",
    sentence: "{subject} can only be {values} now.",
    variance: "narrows",
    request: breaks,
    response: rating("compatible", "usage"),
    reverse: "enum-dropped",
  },
  "enum-dropped": {
    area: "schema",
    about: "values",
    sentence: "{subject} is not limited to {values} any more.",
    variance: "widens",
    request: rating("compatible", "usage"),
    response: rating("breaking", "breaking", { relaxed: "minor" }),
    reverse: "enum-introduced",
  },
  "const-changed": {
    area: "schema",
    sentence: "{subject} was always {before} and is now always {after}.",
    variance: "replaces",
    both: breaks,
    reverse: "const-changed",
  },
  "extensible-enum-value-added": {
    area: "schema",
    sentence: "{values} is a known value of {subject} now.",
    both: rating("compatible", "none", { floor: "patch" }),
    reverse: "extensible-enum-value-removed",
  },
  "extensible-enum-value-removed": {
    area: "schema",
    sentence: "{values} is not a known value of {subject} any more.",
    variance: "narrows",
    request: rating("breaking", "none", { cap: "minor" }),
    response: rating("compatible", "none", { floor: "patch" }),
    reverse: "extensible-enum-value-added",
  },
  "property-required-added": {
    area: "schema",
    about: "property",
    listed: "more",
    sentence: "{subject} has the new property {name}, which is required.",
    many: "Each of these {count} properties is new and required.",
    variance: "narrows",
    request: breaks,
    response: compatible,
    reverse: "property-removed",
  },
  "property-required-with-default-added": {
    area: "schema",
    about: "property",
    listed: "more",
    sentence: "{subject} has the new property {name}, which is required although it has a default.",
    many: "Each of these {count} properties is new and required although it has a default.",
    variance: "narrows",
    request: breaks,
    response: compatible,
    reverse: "property-removed",
  },
  "property-optional-added": {
    area: "schema",
    about: "property",
    listed: "more",
    sentence: "{subject} has the new property {name}.",
    many: "Each of these {count} properties is new.",
    both: compatible,
    reverse: "property-removed-optional",
  },
  "property-removed": {
    area: "schema",
    about: "property",
    listed: "fewer",
    sentence: "{subject} lost the property {name}.",
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
    sentence: "{subject} lost the property {name}, which was optional.",
    many: "Each of these {count} optional properties was removed.",
    both: rating("risky", "breaking"),
    reverse: "property-optional-added",
  },
  "property-renamed": {
    area: "schema",
    about: "property",
    listed: "others",
    sentence: "The property {before} of {subject} is called {after} now.",
    variance: "replaces",
    both: breaks,
    reverse: "property-renamed",
  },
  "property-renamed-optional": {
    area: "schema",
    about: "property",
    listed: "others",
    sentence: "The optional property {before} of {subject} is called {after} now.",
    both: rating("risky", "breaking"),
    reverse: "property-renamed-optional",
  },
  "required-added": {
    area: "schema",
    about: "required",
    sentence: "{subject} is required now.",
    variance: "narrows",
    request: breaks,
    response: compatible,
    reverse: "required-removed",
  },
  "required-removed": {
    area: "schema",
    about: "required",
    sentence: "{subject} is optional now.",
    variance: "widens",
    request: compatible,
    response: breaks,
    reverse: "required-added",
  },
  "read-only-added": {
    area: "schema",
    about: "direction",
    sentence: "{subject} is read-only now: requests leave it out.",
    request: rating("compatible", "breaking", { floor: "minor", strict: "major" }),
    response: rating("compatible", "none", { floor: "minor", strict: "major" }),
    reverse: "read-only-removed",
  },
  "read-only-removed": {
    area: "schema",
    about: "direction",
    sentence: "{subject} is not read-only any more.",
    request: rating("compatible", "compatible", { floor: "minor" }),
    response: rating("compatible", "none", { floor: "minor" }),
    reverse: "read-only-added",
  },
  "read-only-removed-required": {
    area: "schema",
    about: "direction",
    sentence: "{subject} is not read-only any more: it is required in requests now.",
    variance: "narrows",
    request: rating("breaking", "breaking", { floor: "minor" }),
    response: rating("compatible", "none", { floor: "minor" }),
    reverse: "read-only-added",
  },
  "write-only-added": {
    area: "schema",
    about: "direction",
    sentence: "{subject} is write-only now: responses leave it out.",
    request: rating("compatible", "none", { floor: "minor", strict: "major" }),
    response: rating("risky", "breaking", { floor: "minor", strict: "major" }),
    reverse: "write-only-removed",
  },
  "write-only-added-required": {
    area: "schema",
    about: "direction",
    sentence: "{subject} is write-only now: responses, which had to have it, leave it out.",
    variance: "widens",
    request: rating("compatible", "none", { floor: "minor", strict: "major" }),
    response: rating("breaking", "breaking", { floor: "minor", strict: "major" }),
    reverse: "write-only-removed",
  },
  "write-only-removed": {
    area: "schema",
    about: "direction",
    sentence: "{subject} is not write-only any more.",
    request: rating("compatible", "none", { floor: "minor" }),
    response: rating("compatible", "compatible", { floor: "minor" }),
    reverse: "write-only-added",
  },
  "additional-properties-closed": {
    area: "schema",
    listed: "fewer",
    about: "unlisted properties",
    sentence: "{subject} does not allow properties that it does not list any more.",
    variance: "narrows",
    request: rating("breaking", "usage"),
    response: rating("compatible", "usage"),
    reverse: "additional-properties-opened",
  },
  "additional-properties-opened": {
    area: "schema",
    listed: "more",
    about: "unlisted properties",
    sentence: "{subject} allows properties that it does not list.",
    request: compatible,
    response: rating("compatible", "usage"),
    reverse: "additional-properties-closed",
  },
  "additional-properties-restricted": {
    area: "schema",
    about: "unlisted properties",
    sentence: "Properties that {subject} does not list have to be {after} now.",
    variance: "narrows",
    request: rating("breaking", "usage"),
    response: rating("compatible", "usage"),
    reverse: "additional-properties-loosened",
  },
  "additional-properties-loosened": {
    area: "schema",
    about: "unlisted properties",
    sentence: "Properties that {subject} does not list can be anything now, not only {before}.",
    variance: "widens",
    request: rating("compatible", "usage"),
    response: rating("breaking", "usage"),
    reverse: "additional-properties-restricted",
  },
  "additional-properties-declared": {
    area: "schema",
    listed: "more",
    about: "unlisted properties",
    sentence: "{subject} says now that it can have properties that it does not list.",
    both: rating("none", "compatible"),
    reverse: "additional-properties-undeclared",
  },
  "additional-properties-undeclared": {
    area: "schema",
    listed: "fewer",
    about: "unlisted properties",
    sentence: "{subject} no longer says that it can have properties that it does not list.",
    both: rating("none", "usage"),
    reverse: "additional-properties-declared",
  },
  "one-of-branch-added": {
    area: "schema",
    sentence: "{subject} can take another form now: {after}.",
    many: "{subject} can take each of these {count} forms now.",
    variance: "widens",
    request: compatible,
    response: rating("breaking", "breaking", { relaxed: "minor" }),
    reverse: "one-of-branch-removed",
  },
  "one-of-branch-removed": {
    area: "schema",
    sentence: "{subject} cannot take the form {before} any more.",
    many: "{subject} can take none of these {count} forms any more.",
    variance: "narrows",
    request: breaks,
    response: rating("compatible", "usage"),
    reverse: "one-of-branch-added",
  },
  "covered-branch-added": {
    area: "schema",
    listed: "fewer",
    sentence:
      "{subject} can take the form {after} now, which lists fewer properties than one that allowed it already.",
    request: rating("none", "compatible"),
    response: rating("none", "breaking"),
    reverse: "covered-branch-removed",
  },
  "covered-branch-removed": {
    area: "schema",
    listed: "more",
    sentence:
      "{subject} no longer takes the form {before}, but still one that allows it and lists more properties.",
    both: rating("none", "compatible"),
    reverse: "covered-branch-added",
  },
  "richer-branch-added": {
    area: "schema",
    listed: "more",
    sentence:
      "{subject} can take the form {after} now, which lists more properties than one that allowed it already.",
    both: compatible,
    reverse: "richer-branch-removed",
  },
  "richer-branch-removed": {
    area: "schema",
    listed: "fewer",
    sentence:
      "{subject} no longer takes the form {before}, but still one that lists fewer properties.",
    request: rating("risky", "breaking"),
    response: rating("compatible", "usage"),
    reverse: "richer-branch-added",
  },
  "one-of-overlap-added": {
    area: "schema",
    sentence:
      "Whatever {subject} allowed before matches {count} of its forms now, and `oneOf` refuses what matches more than one.",
    variance: "narrows",
    ...constraintNarrowed,
    reverse: "one-of-overlap-removed",
  },
  "one-of-overlap-removed": {
    area: "schema",
    sentence: "{subject} allows what matched {count} of its forms before, which `oneOf` refused.",
    variance: "widens",
    request: constraintWidened.request,
    response: doubtful,
    reverse: "one-of-overlap-added",
  },
  "object-keywords-added": {
    area: "schema",
    sentence:
      "The type of {subject} is that of an object now, whatever form it takes: it has {keyword}.",
    request: rating("none", "breaking"),
    response: rating("none", "usage"),
    reverse: "object-keywords-removed",
  },
  "object-keywords-removed": {
    area: "schema",
    sentence:
      "The type of {subject} is no longer that of an object whatever form it takes: {keyword} was removed.",
    request: rating("none", "compatible"),
    response: rating("none", "breaking"),
    reverse: "object-keywords-added",
  },
  "discriminator-added": {
    area: "schema",
    sentence: "The property {after} tells the forms of {subject} apart now.",
    both: rating("compatible", "usage", { strict: "major" }),
    reverse: "discriminator-removed",
  },
  "discriminator-removed": {
    area: "schema",
    sentence: "The property {before} does not tell the forms of {subject} apart any more.",
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
    sentence: "The list {subject} describes one more place.",
    variance: "narrows",
    request: breaks,
    response: rating("compatible", "breaking"),
    reverse: "tuple-item-removed",
  },
  "tuple-item-removed": {
    area: "schema",
    sentence: "The list {subject} describes one place less.",
    variance: "widens",
    request: rating("compatible", "breaking"),
    response: breaks,
    reverse: "tuple-item-added",
  },
  "constraint-tightened": {
    area: "schema",
    sentence: "{subject} is limited more: {keyword} was {before} and is now {after}.",
    variance: "narrows",
    ...constraintNarrowed,
    reverse: "constraint-loosened",
  },
  "constraint-loosened": {
    area: "schema",
    sentence: "{subject} is limited less: {keyword} was {before} and is now {after}.",
    variance: "widens",
    ...constraintWidened,
    reverse: "constraint-tightened",
  },
  "constraint-replaced": {
    area: "schema",
    sentence: "{subject} is limited differently: {keyword} was {before} and is now {after}.",
    variance: "replaces",
    both: rating("breaking", "none", { cap: "patch", strict: "minor" }),
    reverse: "constraint-replaced",
  },
  "pattern-added": {
    area: "schema",
    sentence: "{subject} has to match the pattern {after} now.",
    variance: "narrows",
    ...constraintNarrowed,
    reverse: "pattern-removed",
  },
  "pattern-removed": {
    area: "schema",
    sentence: "{subject} need not match the pattern {before} any more.",
    variance: "widens",
    request: constraintWidened.request,
    response: doubtful,
    reverse: "pattern-added",
  },
  "pattern-changed": {
    area: "schema",
    sentence: "{subject} has to match another pattern: it was {before} and is now {after}.",
    variance: "replaces",
    request: constraintNarrowed.request,
    response: doubtful,
    reverse: "pattern-changed",
  },
  "condition-added": {
    area: "schema",
    sentence: "{subject} has to satisfy {keyword} now.",
    variance: "narrows",
    ...constraintNarrowed,
    reverse: "condition-removed",
  },
  "condition-removed": {
    area: "schema",
    sentence: "{subject} need not satisfy {keyword} any more.",
    variance: "widens",
    ...constraintWidened,
    reverse: "condition-added",
  },
  "condition-changed": {
    area: "schema",
    sentence: "What {keyword} asks of {subject} changed.",
    variance: "replaces",
    both: rating("breaking", "none", { cap: "patch", strict: "minor" }),
    reverse: "condition-changed",
  },
  "content-encoding-changed": {
    area: "schema",
    sentence:
      "How the text of {subject} is encoded changed: {keyword} was {before} and is now {after}.",
    variance: "replaces",
    both: rating("breaking", "none", { cap: "minor", strict: "major" }),
    reverse: "content-encoding-changed",
  },
  "default-added": {
    area: "schema",
    about: "default",
    sentence: "{subject} got the default {after}.",
    both: rating("compatible", "none", { floor: "patch" }),
    reverse: "default-removed",
  },
  "default-removed": {
    area: "schema",
    about: "default",
    sentence: "{subject} lost its default {before}.",
    request: rating("risky", "none", { cap: "patch", strict: "minor" }),
    response: rating("compatible", "none", { floor: "patch" }),
    reverse: "default-added",
  },
  "default-changed": {
    area: "schema",
    about: "default",
    sentence: "The default of {subject} was {before} and is now {after}.",
    request: rating("risky", "none", { cap: "patch", strict: "minor" }),
    response: rating("compatible", "none", { floor: "patch" }),
    reverse: "default-changed",
  },
  "required-default-changed": {
    area: "schema",
    about: "default",
    sentence:
      "The default of {subject}, which cannot be left out, was {before} and is now {after}.",
    both: rating("compatible", "none", { floor: "patch" }),
    reverse: "required-default-changed",
  },
  "schema-deprecated": {
    area: "schema",
    sentence: "{subject} is deprecated now{until}.",
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
