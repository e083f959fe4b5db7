import type { Mutant } from "./mutant.ts";

const folder = "packages/log-stream";

/** Faults in the receiving of log streams. */
export const logStreamMutants: readonly Mutant[] = [
  {
    name: "replay-from-the-oldest-event",
    file: "packages/log-stream/src/webhook/verify-log-stream-request.ts",
    original: "newest = Math.max(newest ?? 0, timestamp);",
    replacement: "newest = Math.min(newest ?? timestamp, timestamp);",
    harm: "A batch with an event that had to wait is refused as a replay.",
    folder,
    tests: ["test/webhook/verify-log-stream-request.test.ts"],
  },
  {
    name: "first-secret-alone",
    file: "packages/log-stream/src/webhook/signature.ts",
    original: "const index = matches.indexOf(true);",
    replacement: "const index = matches[0] ? 0 : -1;",
    harm: "While a secret is replaced, requests signed with the other one are lost.",
    folder,
    tests: ["test/webhook/verify-log-stream-request.test.ts"],
  },
  {
    name: "endless-body",
    file: "packages/log-stream/src/webhook/received-request.ts",
    original: "if (length > maxBytes) {",
    replacement: "if (length > maxBytes * 1024) {",
    harm: "A stranger fills the memory of a receiver.",
    folder,
    tests: ["test/webhook/body.test.ts"],
  },
  {
    name: "topics-that-objects-inherit",
    file: "packages/log-stream/src/events/parse-log-stream-events.ts",
    original: "return Object.hasOwn(checksByTopic(), topic);",
    replacement: "return topic in checksByTopic();",
    harm: "An event of the topic `constructor` throws, and the others of its body are lost.",
    folder,
    tests: ["test/events/parse-log-stream-events.test.ts"],
  },
];
