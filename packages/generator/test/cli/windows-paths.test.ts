import { onWindows } from "@convex-openapi/test-support/on-windows";
import { describe, expect, it } from "vitest";
import type { ConfiguredClient, LoadedConfig } from "../../src/config/load-config.ts";

const { configuredJob, unconfiguredJob } = await onWindows(
  () => import("../../src/cli/generate-job.ts"),
);

const files = ["types.ts", "API.md", "llms.txt"].map((name) => ({ name, text: "" }));

describe("a client without a config, on Windows", () => {
  const job = unconfiguredJob(
    {
      spec: "C:\\work\\specs\\pets.json",
      overlays: ["specs\\fix.yaml", "D:\\shared\\fix.yaml"],
      allowHosts: [],
      out: "src\\api",
      clientName: undefined,
    },
    "C:\\work",
  );

  it("has the same text in its files as elsewhere, and no path of the machine", () => {
    expect(job.plans[0]?.options).toMatchObject({
      spec: "specs/pets.json",
      command:
        "openapi-clients generate --spec specs/pets.json --overlay specs/fix.yaml --overlay fix.yaml --out src/api",
    });
  });

  it("goes to its folder", () => {
    expect(job.foldersOf("pets", files)).toMatchObject([{ path: "C:\\work\\src\\api", files }]);
  });
});

describe("a client of a config, on Windows", () => {
  const client: ConfiguredClient = {
    key: "pets",
    clientName: "Pets",
    spec: "specs/pets.json",
    overlays: [],
    output: { kind: "package", folder: "C:\\work\\packages\\pets" },
    upstream: undefined,
    errors: "result",
    types: "client",
    absentMethods: "omitted",
    ownOverlays: [],
  };
  const config: LoadedConfig = {
    file: "C:\\work\\clients.config.json",
    folder: "C:\\work",
    clients: [client],
    importExtension: ".js",
    allowHosts: [],
    value: { clients: {} },
  };
  const job = configuredJob(config, [client]);

  it("has reports beside its manifest and code below", () => {
    expect(
      job
        .foldersOf("pets", files)
        .map(({ path, files: own }) => [path, own.map(({ name }) => name)]),
    ).toEqual([
      ["C:\\work\\packages\\pets", ["API.md", "llms.txt"]],
      ["C:\\work\\packages\\pets\\src\\generated", ["types.ts"]],
    ]);
  });

  it("names its spec as elsewhere", () => {
    expect(job.plans[0]?.options.spec).toBe("specs/pets.json");
  });
});
