import { compatible, rating, defineRules } from "./ratings.ts";
import type { Rule } from "./rule.ts";

/** The ids of {@link documentRules}. */
export type DocumentRuleId =
  | "security-requirement-added"
  | "security-requirement-removed"
  | "security-alternative-added"
  | "security-alternative-removed"
  | "security-scope-added"
  | "security-scope-removed"
  | "security-scheme-added"
  | "security-scheme-removed"
  | "security-scheme-changed"
  | "security-scheme-flow-changed"
  | "credential-added"
  | "credential-removed"
  | "server-added"
  | "server-removed-or-changed"
  | "server-default-changed"
  | "server-variable-changed"
  | "schema-name-removed"
  | "schema-removed-with-operations"
  | "schema-renamed"
  | "schema-added"
  | "component-removed"
  | "component-removed-with-operations"
  | "component-added"
  | "info-changed"
  | "description-changed"
  | "example-changed"
  | "vendor-extension-changed"
  | "link-added"
  | "link-removed"
  | "link-changed"
  | "exported-name-changed"
  | "generator-output-changed";

/** Rules for what holds for a whole description: security, servers, names and documentation. */
export const documentRules: Readonly<Record<DocumentRuleId, Rule>> = defineRules({
  "security-requirement-added": {
    area: "security",
    sentence: "{subject} now requires authentication: {after}.",
    both: rating("breaking", "none", { cap: "minor", strict: "major" }),
    reverse: "security-requirement-removed",
  },
  "security-requirement-removed": {
    area: "security",
    sentence: "{subject} no longer requires authentication.",
    both: rating("compatible", "none", { floor: "patch" }),
    reverse: "security-requirement-added",
  },
  "security-alternative-added": {
    area: "security",
    sentence: "{subject} now also accepts the authentication {after}.",
    both: rating("compatible", "none", { floor: "minor" }),
    reverse: "security-alternative-removed",
  },
  "security-alternative-removed": {
    area: "security",
    sentence: "{subject} no longer accepts the authentication {before}; it requires {after}.",
    both: rating("breaking", "none", { cap: "minor", strict: "major" }),
    reverse: "security-alternative-added",
  },
  "security-scope-added": {
    area: "security",
    sentence: "{subject} now requires more scopes: {after}.",
    both: rating("breaking", "none", { cap: "minor" }),
    reverse: "security-scope-removed",
  },
  "security-scope-removed": {
    area: "security",
    sentence: "{subject} now requires fewer scopes: {before} is no longer needed.",
    both: rating("compatible", "none", { floor: "patch" }),
    reverse: "security-scope-added",
  },
  "security-scheme-added": {
    area: "security",
    about: "name",
    sentence: "The security scheme {name} was added.",
    both: rating("compatible", "none", { floor: "patch" }),
    reverse: "security-scheme-removed",
  },
  "security-scheme-removed": {
    area: "security",
    about: "name",
    sentence: "The security scheme {name} was removed.",
    both: rating("risky", "none", { floor: "minor", strict: "major" }),
    reverse: "security-scheme-added",
  },
  "security-scheme-changed": {
    area: "security",
    sentence:
      "Credentials of the security scheme {name} are now sent differently: {keyword} was {before} and is now {after}.",
    both: rating("breaking", "none"),
    reverse: "security-scheme-changed",
  },
  "security-scheme-flow-changed": {
    area: "security",
    sentence: "The OAuth flows of the security scheme {name} changed: {change}.",
    both: rating("risky", "none", { cap: "minor" }),
    reverse: "security-scheme-flow-changed",
  },
  "credential-added": {
    area: "package",
    sentence: "Packages now take {name} as a credential.",
    both: rating("compatible", "none", { floor: "minor" }),
    reverse: "credential-removed",
  },
  "credential-removed": {
    area: "package",
    sentence: "Packages no longer take {name} as a credential.",
    // The API may be as it was, but what is given to a client no longer compiles.
    both: rating("compatible", "breaking"),
    reverse: "credential-added",
  },
  "server-added": {
    area: "server",
    sentence: "The server {after} was added to {subject}.",
    both: rating("compatible", "none", { floor: "patch" }),
    reverse: "server-removed-or-changed",
  },
  "server-removed-or-changed": {
    area: "server",
    sentence: "The server {before} was removed from {subject}.",
    both: rating("risky", "none", { cap: "minor", strict: "major" }),
    reverse: "server-added",
  },
  "server-default-changed": {
    area: "server",
    sentence:
      "The first server of {subject}, to which clients send their requests, changed from {before} to {after}.",
    both: rating("risky", "none", { floor: "major" }),
    reverse: "server-default-changed",
  },
  "server-variable-changed": {
    area: "server",
    sentence:
      "The variable {name} of the server {subject}{of} changed: {keyword} was {before} and is now {after}.",
    both: rating("risky", "none", { cap: "minor" }),
    reverse: "server-variable-changed",
  },
  "schema-name-removed": {
    area: "schema",
    about: "name",
    sentence: "The schema {subject} was removed with its type.",
    many: "Each of these {count} schemas was removed with its type.",
    both: rating("compatible", "breaking"),
    reverse: "schema-added",
  },
  "schema-removed-with-operations": {
    area: "schema",
    about: "name",
    sentence: "The schema {subject} was removed with the operations that used it.",
    many: "Each of these {count} schemas was removed with the operations that used it.",
    both: rating("compatible", "breaking"),
    reverse: "schema-added",
  },
  "schema-renamed": {
    area: "schema",
    about: "name",
    sentence: "The schema {before} was renamed to {after}.",
    many: "Each of these {count} schemas was renamed.",
    both: rating("compatible", "breaking"),
    reverse: "schema-renamed",
  },
  "schema-added": {
    area: "schema",
    about: "name",
    sentence: "The schema {subject} was added.",
    many: "Each of these {count} schemas was added.",
    both: compatible,
    reverse: "schema-name-removed",
  },
  "component-removed": {
    area: "document",
    about: "name",
    sentence: "The component {subject} was removed.",
    many: "Each of these {count} components was removed.",
    both: rating("compatible", "usage"),
    reverse: "component-added",
  },
  "component-removed-with-operations": {
    area: "document",
    about: "name",
    sentence: "The component {subject} was removed with the operations that used it.",
    many: "Each of these {count} components was removed with the operations that used it.",
    both: rating("compatible", "usage"),
    reverse: "component-added",
  },
  "component-added": {
    area: "document",
    about: "name",
    sentence: "The component {subject} was added.",
    many: "Each of these {count} components was added.",
    both: compatible,
    reverse: "component-removed",
  },
  "info-changed": {
    area: "document",
    sentence: "The metadata of the description changed: {name}.",
    many: "The metadata of {subject} changed in each of these {count} fields.",
    both: rating("none", "none"),
    reverse: "info-changed",
  },
  "description-changed": {
    area: "document",
    sentence: "The documentation of {subject} changed.",
    both: rating("none", "none", { floor: "patch" }),
    reverse: "description-changed",
  },
  "example-changed": {
    area: "document",
    sentence: "An example of {subject} changed.",
    both: rating("none", "none"),
    reverse: "example-changed",
  },
  "vendor-extension-changed": {
    area: "document",
    sentence: "The extension {name} of {subject} changed.",
    both: rating("none", "none"),
    reverse: "vendor-extension-changed",
  },
  "link-added": {
    area: "document",
    sentence: "The link {name} of {subject} was added.",
    both: rating("none", "none", { floor: "patch" }),
    reverse: "link-removed",
  },
  "link-removed": {
    area: "document",
    sentence: "The link {name} of {subject} was removed.",
    both: rating("none", "none", { floor: "patch" }),
    reverse: "link-added",
  },
  "link-changed": {
    area: "document",
    sentence: "The link {name} of {subject} changed: {keyword} was {before} and is now {after}.",
    both: rating("none", "none", { floor: "patch" }),
    reverse: "link-changed",
  },
  "exported-name-changed": {
    area: "package",
    about: "name",
    sentence: "{subject} is no longer called {before}.",
    both: rating("compatible", "breaking"),
    reverse: "exported-name-changed",
  },
  "generator-output-changed": {
    area: "package",
    sentence:
      "Code written against the old types of {subject} no longer compiles; no rule explains the change.",
    both: rating("none", "breaking"),
    reverse: { waiver: "Whether the compiler accepts the reverse is a separate question." },
  },
});
