import { ApiError, badJsonBody } from "../http/api-error.ts";
import {
  choiceField,
  objectArrayField,
  objectField,
  stringArrayField,
  stringField,
} from "../http/fields.ts";
import type { Json, JsonObject } from "../values/convex-value.ts";

/** The kinds of log streams. */
export const logStreamTypes = [
  "datadog",
  "webhook",
  "axiom",
  "sentry",
  "postHogLogs",
  "postHogErrorTracking",
] as const;

/** A kind of log streams. */
export type LogStreamType = (typeof logStreamTypes)[number];

const subscribableTopics = [
  "console",
  "function_execution",
  "exception",
  "audit_log",
  "scheduler_stats",
  "scheduled_job_lag",
  "current_storage_usage",
  "concurrency_stats",
  "storage_api_bandwidth",
  "log_stream_egress",
  "custom_audit",
] as const;

type ReadField = (json: JsonObject, name: string) => Json;

interface Field {
  readonly read: ReadField;
  readonly required?: boolean;
}

const text: ReadField = stringField;
const required = (read: ReadField): Field => ({ read, required: true });
const optional = (read: ReadField): Field => ({ read });
const topics = optional(readTopics);

const fieldsOf: Readonly<Record<LogStreamType, Readonly<Record<string, Field>>>> = {
  datadog: {
    siteLocation: required((json, name) =>
      choiceField(json, name, ["US1", "US3", "US5", "EU", "US1_FED", "AP1"]),
    ),
    ddApiKey: required(text),
    ddTags: required(stringArrayField),
    service: optional(text),
    topics,
  },
  webhook: {
    url: required(readWebhookUrl),
    format: required((json, name) => choiceField(json, name, ["json", "jsonl"])),
    topics,
  },
  axiom: {
    apiKey: required(text),
    datasetName: required(text),
    attributes: required((json, name) =>
      objectArrayField(json, name).map((attribute) => ({
        key: stringField(attribute, "key"),
        value: stringField(attribute, "value"),
      })),
    ),
    ingestUrl: optional(text),
    topics,
  },
  sentry: { dsn: required(text), tags: optional(readTags) },
  postHogLogs: {
    apiKey: required(text),
    host: optional(readPostHogHost),
    serviceName: optional(text),
    topics,
  },
  postHogErrorTracking: { apiKey: required(text), host: optional(readPostHogHost) },
};

/**
 * Reads the configuration of a log stream that is to be made.
 * @throws ApiError 400 BadJsonBody for a missing field or another type, InvalidWebhookUrl,
 * InvalidPostHogHost, EmptyLogTopics, InvalidLogTopic.
 */
export function readConfiguration(type: LogStreamType, json: JsonObject): JsonObject {
  const configuration: JsonObject = {};
  for (const [name, field] of Object.entries(fieldsOf[type])) {
    const isAbsent = (json[name] ?? null) === null;
    if (isAbsent && field.required !== true) continue;
    configuration[name] = field.read(json, name);
  }
  return configuration;
}

/**
 * Reads the changes to a log stream. A field that is absent stays; null takes an optional one away and
 * leaves a required one as it is.
 * @throws ApiError as {@link readConfiguration}.
 */
export function readChanges(type: LogStreamType, json: JsonObject): JsonObject {
  const changes: JsonObject = {};
  for (const [name, field] of Object.entries(fieldsOf[type])) {
    if (json[name] === undefined) continue;
    if (json[name] !== null) changes[name] = field.read(json, name);
    else if (field.required !== true) changes[name] = null;
  }
  return changes;
}

function readWebhookUrl(json: JsonObject, name: string): string {
  const url = stringField(json, name);
  if (URL.canParse(url)) return url;
  throw new ApiError(400, "InvalidWebhookUrl", `The URL ${url} is invalid.`);
}

function readPostHogHost(json: JsonObject, name: string): string {
  const url = stringField(json, name);
  if (URL.canParse(url)) return url;
  throw new ApiError(400, "InvalidPostHogHost", `The URL ${url} is invalid.`);
}

function readTags(json: JsonObject, name: string): JsonObject {
  const tags = objectField(json, name);
  return Object.fromEntries(Object.keys(tags).map((tag) => [tag, stringField(tags, tag)]));
}

function readTopics(json: JsonObject, name: string): string[] {
  const chosen = stringArrayField(json, name);
  if (chosen.length === 0) {
    throw new ApiError(400, "EmptyLogTopics", "A log stream needs at least one topic.");
  }
  for (const topic of chosen) {
    if (topic === "verification") {
      throw new ApiError(400, "InvalidLogTopic", "Every log stream gets verifications.");
    }
    if (!subscribableTopics.some((known) => known === topic)) {
      throw badJsonBody(`${name}: unknown variant \`${topic}\``);
    }
  }
  return [...new Set(chosen)];
}
