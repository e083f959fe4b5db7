import { describe, expect, it } from "vitest";

import { describeKey } from "../../src/keys/describe-key.ts";
import { exposures } from "../support/exposures.ts";

const secret = "eyJ2MiI6IjAxMjM0NTY3ODlhYmNkZWYifQ==";

describe("a key tells what it opens", () => {
  it.each([
    [
      `prod:happy-animal-123|${secret}`,
      { kind: "deployment", deploymentType: "prod", deploymentName: "happy-animal-123" },
    ],
    [
      `dev:happy-animal-123|${secret}`,
      { kind: "deployment", deploymentType: "dev", deploymentName: "happy-animal-123" },
    ],
    [
      `preview:happy-animal-123|${secret}`,
      { kind: "deployment", deploymentType: "preview", deploymentName: "happy-animal-123" },
    ],
    [
      `custom:happy-animal-123|${secret}`,
      { kind: "deployment", deploymentType: "custom", deploymentName: "happy-animal-123" },
    ],
    [
      `preview:my-team:my-project|${secret}`,
      { kind: "preview", teamSlug: "my-team", projectSlug: "my-project" },
    ],
    [
      `project:my-team:my-project|${secret}`,
      { kind: "project", teamSlug: "my-team", projectSlug: "my-project" },
    ],
    [`convex-self-hosted|${secret}`, { kind: "admin", deploymentName: "convex-self-hosted" }],
    [secret, { kind: "opaque" }],
    ["header.payload.signature", { kind: "opaque" }],
  ])("%s", (key, expected) => {
    expect(describeKey(key)).toEqual(expected);
  });

  it("by its last name when it has more parts than any known kind, as the CLI reads it", () => {
    expect(describeKey(`prod:extra:name|${secret}`)).toMatchObject({ deploymentName: "name" });
  });

  it("whatever its secret holds, further bars included", () => {
    expect(describeKey(`name|a|b:c`)).toEqual({ kind: "admin", deploymentName: "name" });
  });
});

describe("a text that cannot be a key is refused, without being quoted", () => {
  it.each([
    ["empty", ""],
    ["ends with a line break", `prod:name|${secret}\n`],
    ["begins with a space", ` prod:name|${secret}`],
    ["holds a line break", `prod:name|eyJ2Mi\nI6IjAxMjM0`],
    ["holds a space", `prod:name|eyJ2Mi I6IjAxMjM0`],
    ["holds a control character", `prod:name|eyJ2Mi\u0007I6`],
    ["holds a typographic quote", `“prod:name|eyJ2Mi”`],
    ["holds only its name", "prod:name|"],
    ["holds only its secret", `|${secret}`],
    ["has a type and no name", `prod:|${secret}`],
    ["has a project and no slug", `project:team:|${secret}`],
    ["is nothing", undefined as unknown as string],
    ["is null", null as unknown as string],
    ["is a number", 123 as unknown as string],
    ["is a flag, of an option that was given no value", true as unknown as string],
    ["is a list with one key", [`prod:name|${secret}`] as unknown as string],
  ])("%s", (_fault, key) => {
    let thrown: unknown;
    try {
      describeKey(key);
    } catch (error) {
      thrown = error;
    }

    expect(thrown).toMatchObject({ name: "InvalidKeyError", code: "InvalidKey" });
    for (const text of exposures(thrown)) {
      expect(text).not.toMatch(/eyJ2|prod:/);
    }
  });
});
