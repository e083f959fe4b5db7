import {
  breaks,
  compatible,
  constraintNarrowed,
  constraintWidened,
  doubtful,
  rating,
  defineRules,
} from "./ratings.ts";
import type { Rule } from "./rule.ts";

/** The ids of {@link objectRules}. */
export type ObjectRuleId =
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
  | "tuple-item-removed";

/** Rules for what a schema is made of: properties, variants, discriminators, tuples. */
export const objectRules: Readonly<Record<ObjectRuleId, Rule>> = defineRules({
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
    sentence: "{subject} has one fewer tuple item.",
    variance: "widens",
    request: rating("compatible", "breaking"),
    response: breaks,
    reverse: "tuple-item-added",
  },
});
