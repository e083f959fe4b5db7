import { expect, it } from "vitest";
import * as api from "../../src/index.ts";

it("the package exports these functions and errors, and no others", () => {
  expect(Object.keys(api).sort()).toEqual([
    "ApiModel",
    "ConfigError",
    "DocumentError",
    "GenerateError",
    "WriteError",
    "applyOverlays",
    "checkClients",
    "checkDocument",
    "clientNameOf",
    "compareFolders",
    "emitClient",
    "formatDiagnostic",
    "generateClients",
    "loadConfig",
    "readDocument",
    "readOverlay",
    "writeFolders",
  ]);
});
