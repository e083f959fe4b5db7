import { expect, it } from "vitest";
import * as api from "../../src/index.ts";

it("the package exports these functions and errors, and no others", () => {
  expect(Object.keys(api).sort()).toEqual([
    "ConfigError",
    "GenerateError",
    "WriteError",
    "checkClients",
    "compareFolders",
    "emitClient",
    "generateClients",
    "loadConfig",
    "writeFolders",
  ]);
});
