import type { FunctionExecutionJson } from "../src/index.ts";

type Completion = Extract<FunctionExecutionJson, { kind: "Completion" }>;
type Progress = Extract<FunctionExecutionJson, { kind: "Progress" }>;

const noUsage: Completion["usageStats"] = {
  databaseReadBytes: 0,
  databaseWriteBytes: 0,
  databaseIoReadBytes: 0,
  databaseIoWriteBytes: 0,
  databaseReadDocuments: 0,
  databaseWriteDocuments: 0,
  storageReadBytes: 0,
  storageWriteBytes: 0,
  vectorIndexReadBytes: 0,
  vectorIndexWriteBytes: 0,
  textIndexQueryBytes: 0,
  textIndexWriteQueryBytes: 0,
  vectorIndexReadQueryBytes: 0,
  vectorIndexWriteQueryBytes: 0,
  networkEgressBytes: 0,
  memoryUsedMb: 0,
};

/** A finished query. The name tells it from others. */
export function completion(name: string, overrides: Partial<Completion> = {}): Completion {
  return {
    kind: "Completion",
    udfType: "Query",
    identifier: name,
    componentPath: null,
    logLines: [],
    timestamp: 1,
    cachedResult: false,
    caller: "HttpApi",
    executionTime: 0.01,
    requestId: "0123456789abcdef",
    executionId: `execution of ${name}`,
    usageStats: noUsage,
    willRetry: false,
    executionTimestamp: 1,
    identityType: "unknown",
    environment: "isolate",
    ...overrides,
  };
}

/** A line that a running action wrote. */
export function progress(name: string, line: Progress["logLines"][number]): Progress {
  return {
    kind: "Progress",
    udfType: "Action",
    identifier: name,
    componentPath: null,
    timestamp: 1,
    logLines: [line],
    requestId: "0123456789abcdef",
    executionId: `execution of ${name}`,
  };
}
