import { breaks, compatible, rating, defineRules } from "./ratings.ts";
import type { Rule } from "./rule.ts";

/** The ids of {@link contentRules}. */
export type ContentRuleId =
  | "body-required-added"
  | "body-optional-added"
  | "body-removed"
  | "body-became-required"
  | "body-became-optional"
  | "body-media-type-added"
  | "body-media-type-removed"
  | "body-media-type-changed"
  | "body-media-type-json-variant"
  | "body-media-type-spelling-changed"
  | "body-encoding-changed"
  | "content-schema-added"
  | "content-schema-removed"
  | "xml-type-changed"
  | "xml-changed"
  | "response-success-added"
  | "response-success-added-empty"
  | "response-success-removed"
  | "response-success-changed"
  | "response-error-added"
  | "response-error-removed"
  | "response-other-added"
  | "response-other-removed"
  | "response-default-added"
  | "response-default-removed"
  | "response-status-range"
  | "response-media-type-added"
  | "response-media-type-removed"
  | "response-media-type-changed"
  | "response-media-type-renamed"
  | "response-media-type-widened"
  | "response-media-type-narrowed"
  | "response-media-type-spelling-changed"
  | "response-header-added"
  | "response-header-removed-required"
  | "response-header-removed-optional"
  | "response-header-renamed"
  | "response-header-renamed-optional"
  | "response-header-became-optional"
  | "response-header-became-required"
  | "response-header-deprecated"
  | "response-header-undeprecated"
  | "response-description-changed"
  | "reference-changed";

/** Rules for request bodies, responses and their headers. `{subject}` is the body, the response or the operation. */
export const contentRules: Readonly<Record<ContentRuleId, Rule>> = defineRules({
  "body-required-added": {
    area: "request-body",
    sentence: "{subject} now requires a request body.",
    many: "Each of these {count} operations now requires a request body.",
    request: breaks,
    response: compatible,
    reverse: "body-removed",
  },
  "body-optional-added": {
    area: "request-body",
    sentence: "{subject} now accepts an optional request body.",
    many: "Each of these {count} operations now accepts an optional request body.",
    both: compatible,
    reverse: "body-removed",
  },
  "body-removed": {
    area: "request-body",
    sentence: "The request body of {subject} was removed.",
    many: "The request body of each of these {count} operations was removed.",
    both: breaks,
    reverse: "body-optional-added",
  },
  "body-became-required": {
    area: "request-body",
    sentence: "{subject} is now required.",
    variance: "narrows",
    request: breaks,
    response: compatible,
    reverse: "body-became-optional",
  },
  "body-became-optional": {
    area: "request-body",
    sentence: "{subject} is now optional.",
    variance: "widens",
    request: compatible,
    response: breaks,
    reverse: "body-became-required",
  },
  "body-media-type-added": {
    area: "request-body",
    sentence: "{subject} can now also be sent as {name}.",
    variance: "widens",
    request: rating("compatible", "usage"),
    response: rating("risky", "usage"),
    reverse: "body-media-type-removed",
  },
  "body-media-type-removed": {
    area: "request-body",
    sentence: "{subject} can no longer be sent as {name}.",
    variance: "narrows",
    request: breaks,
    response: rating("compatible", "usage"),
    reverse: "body-media-type-added",
  },
  "body-media-type-changed": {
    area: "request-body",
    sentence: "The media type of {subject} changed from {before} to {after}.",
    variance: "replaces",
    both: breaks,
    reverse: "body-media-type-changed",
  },
  "body-media-type-json-variant": {
    area: "request-body",
    sentence: "The media type of {subject}, which is still JSON, changed from {before} to {after}.",
    variance: "replaces",
    both: breaks,
    reverse: "body-media-type-json-variant",
  },
  "body-media-type-spelling-changed": {
    area: "request-body",
    sentence:
      "The media type of {subject} is now spelled {after} instead of {before}, which is the same media type.",
    both: rating("compatible", "usage", { strict: "major" }),
    reverse: "body-media-type-spelling-changed",
  },
  "body-encoding-changed": {
    area: "request-body",
    sentence: "The field {name} of {subject} was {before} and is now {after}.",
    both: rating("risky", "none", { cap: "minor" }),
    reverse: "body-encoding-changed",
  },
  "content-schema-added": {
    area: "response",
    sentence: "{subject} now has a schema.",
    variance: "narrows",
    request: breaks,
    response: rating("compatible", "usage"),
    reverse: "content-schema-removed",
  },
  "content-schema-removed": {
    area: "response",
    sentence: "The schema of {subject} was removed.",
    variance: "widens",
    request: rating("compatible", "compatible"),
    response: breaks,
    reverse: "content-schema-added",
  },
  "xml-type-changed": {
    area: "schema",
    sentence:
      "The type of {subject} changed from {before} to {after}; the XML that is sent can stay the same.",
    variance: "replaces",
    both: rating("compatible", "breaking"),
    reverse: "xml-type-changed",
  },
  "xml-changed": {
    area: "schema",
    sentence: "The XML of {subject} changed: {keyword} was {before} and is now {after}.",
    variance: "replaces",
    both: rating("breaking", "none", { cap: "minor", strict: "major" }),
    reverse: "xml-changed",
  },
  "response-success-added": {
    area: "response",
    sentence: "{subject} can now respond with {name} and a body.",
    many: "Each of these {count} operations can now respond with {name} and a body.",
    both: rating("compatible", "usage"),
    reverse: "response-success-removed",
  },
  "response-success-added-empty": {
    area: "response",
    sentence:
      "{subject} can now respond with {name} and an empty body, so `data` may be `undefined`.",
    many: "Each of these {count} operations can now respond with {name} and an empty body, so `data` may be `undefined`.",
    both: rating("compatible", "usage"),
    reverse: "response-success-removed",
  },
  "response-success-removed": {
    area: "response",
    sentence: "{subject} no longer responds with {name}.",
    many: "Each of these {count} operations no longer responds with {name}.",
    both: breaks,
    reverse: "response-success-added",
  },
  "response-success-changed": {
    area: "response",
    sentence: "{subject} now responds with {after} instead of {before}.",
    many: "Each of these {count} operations now responds with {after} instead of {before}.",
    // What callers get as data stays; who looks at the status, or reads types by it, has to know.
    both: rating("breaking", "usage"),
    reverse: "response-success-changed",
  },
  "response-error-added": {
    area: "response",
    sentence: "{subject} can now fail with {name}.",
    many: "Each of these {count} operations can now fail with {name}.",
    both: rating("compatible", "usage"),
    reverse: "response-error-removed",
  },
  "response-error-removed": {
    area: "response",
    sentence: "{subject} no longer fails with {name}.",
    many: "Each of these {count} operations no longer fails with {name}.",
    both: rating("compatible", "usage", { strict: "major" }),
    reverse: "response-error-added",
  },
  // Functions give these as failures, openapi-fetch neither as `data` nor as `error` (openapi-typescript-helpers).
  "response-other-added": {
    area: "response",
    sentence: "{subject} can now respond with {name}, which is a failure of its function.",
    many: "Each of these {count} operations can now respond with {name}, which is a failure of its function.",
    both: rating("compatible", "usage"),
    reverse: "response-other-removed",
  },
  "response-other-removed": {
    area: "response",
    sentence: "{subject} no longer responds with {name}, which was a failure of its function.",
    many: "Each of these {count} operations no longer responds with {name}, which was a failure of its function.",
    both: rating("compatible", "usage"),
    reverse: "response-other-added",
  },
  "response-default-added": {
    area: "response",
    sentence: "A {name} response was added to {subject}.",
    many: "A {name} response was added to each of these {count} operations.",
    both: rating("compatible", "usage"),
    reverse: "response-default-removed",
  },
  "response-default-removed": {
    area: "response",
    sentence: "The {name} response of {subject} was removed.",
    many: "The {name} response of each of these {count} operations was removed.",
    both: rating("risky", "usage"),
    reverse: "response-default-added",
  },
  "response-status-range": {
    area: "response",
    sentence: "The {before} response of {subject} is now declared as {after}.",
    both: rating("compatible", "breaking"),
    reverse: "response-status-range",
  },
  "response-media-type-added": {
    area: "response",
    sentence: "{subject} can now also have the media type {name}.",
    variance: "widens",
    both: rating("compatible", "breaking", { relaxed: "minor" }),
    reverse: "response-media-type-removed",
    sameBothWays: "Only responses have it; a client selects what it reads with the Accept header.",
  },
  "response-media-type-removed": {
    area: "response",
    sentence: "{subject} no longer has the media type {name}.",
    variance: "narrows",
    both: breaks,
    reverse: "response-media-type-added",
    sameBothWays:
      "Only responses have it; a client that asks for the type gets an error or another type.",
  },
  "response-media-type-changed": {
    area: "response",
    sentence: "The media type of {subject} changed from {before} to {after}.",
    variance: "replaces",
    both: breaks,
    reverse: "response-media-type-changed",
  },
  "response-media-type-renamed": {
    area: "response",
    sentence: "The media type of {subject} changed from {before} to {after}.",
    variance: "replaces",
    both: rating("risky", "usage", { strict: "major" }),
    reverse: "response-media-type-renamed",
  },
  "response-media-type-widened": {
    area: "response",
    sentence: "The media type of {subject} changed from {before} to the wider {after}.",
    variance: "widens",
    both: rating("breaking", "usage", { cap: "minor", strict: "major" }),
    reverse: "response-media-type-narrowed",
    sameBothWays: "Only responses have it; bodies of requests have rules of their own.",
  },
  "response-media-type-narrowed": {
    area: "response",
    sentence: "The media type of {subject} changed from {before} to the more specific {after}.",
    variance: "narrows",
    both: rating("risky", "usage", { strict: "major" }),
    reverse: "response-media-type-widened",
    sameBothWays: "Only responses have it; bodies of requests have rules of their own.",
  },
  "response-media-type-spelling-changed": {
    area: "response",
    sentence:
      "The media type of {subject} is now spelled {after} instead of {before}, which is the same media type.",
    both: rating("compatible", "usage", { strict: "major" }),
    reverse: "response-media-type-spelling-changed",
  },
  "response-header-added": {
    area: "header",
    sentence: "The header {name} was added to {subject}.",
    both: compatible,
    reverse: "response-header-removed-optional",
  },
  "response-header-removed-required": {
    area: "header",
    sentence: "The required header {name} was removed from {subject}.",
    both: rating("breaking", "usage", { cap: "minor", strict: "major" }),
    reverse: "response-header-added",
  },
  "response-header-removed-optional": {
    area: "header",
    sentence: "The optional header {name} was removed from {subject}.",
    both: rating("risky", "usage", { strict: "major" }),
    reverse: "response-header-added",
  },
  "response-header-renamed": {
    area: "header",
    sentence: "The header {before} of {subject} was renamed to {after}.",
    both: rating("breaking", "usage", { cap: "minor", strict: "major" }),
    reverse: "response-header-renamed",
  },
  "response-header-renamed-optional": {
    area: "header",
    sentence: "The optional header {before} of {subject} was renamed to {after}.",
    both: rating("risky", "usage", { strict: "major" }),
    reverse: "response-header-renamed-optional",
  },
  "response-header-became-optional": {
    area: "header",
    sentence: "The header {name} of {subject} is now optional.",
    variance: "widens",
    both: rating("breaking", "usage", { cap: "minor", strict: "major" }),
    reverse: "response-header-became-required",
    sameBothWays: "Only responses have headers of their own; those of a request are parameters.",
  },
  "response-header-became-required": {
    area: "header",
    sentence: "The header {name} of {subject} is now required.",
    variance: "narrows",
    both: compatible,
    reverse: "response-header-became-optional",
    sameBothWays: "Only responses have headers of their own; those of a request are parameters.",
  },
  "response-header-deprecated": {
    area: "header",
    sentence: "{subject} is now deprecated{until}.",
    both: compatible,
    coveredExtensions: ["x-sunset"],
    reverse: "response-header-undeprecated",
  },
  "response-header-undeprecated": {
    area: "header",
    sentence: "{subject} is no longer deprecated.",
    both: rating("compatible", "none", { floor: "patch" }),
    coveredExtensions: ["x-sunset"],
    reverse: "response-header-deprecated",
  },
  "response-description-changed": {
    area: "response",
    sentence: "The documentation of {subject} changed.",
    many: "The documentation of each of these {count} responses changed.",
    both: rating("none", "none", { floor: "patch" }),
    reverse: "response-description-changed",
  },
  "reference-changed": {
    area: "schema",
    sentence: "{subject} is now {after} instead of {before}.",
    variance: "replaces",
    // What it comes to is rated one by one.
    both: breaks,
    reverse: "reference-changed",
  },
});
