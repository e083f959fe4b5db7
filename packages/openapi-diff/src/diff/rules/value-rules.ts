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

/** The ids of {@link valueRules}. */
export type ValueRuleId =
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

/** Rules for what a schema says of values as they are: types, formats, lists of values, limits, defaults. */
export const valueRules: Readonly<Record<ValueRuleId, Rule>> = defineRules({
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
    coveredExtensions: ["x-sunset"],
    reverse: "schema-undeprecated",
  },
  "schema-undeprecated": {
    area: "schema",
    sentence: "{subject} is no longer deprecated.",
    both: rating("compatible", "none", { floor: "patch" }),
    coveredExtensions: ["x-sunset"],
    reverse: "schema-deprecated",
  },
});
