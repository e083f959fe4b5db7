import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../src/read.ts";

describe("a diagnostic is one line", () => {
  it.each([
    ["\n::error::a command of GitHub Actions", "\\u000a::error::a command of GitHub Actions"],
    ["\u001b[2Ja command of a terminal", "\\u001b[2Ja command of a terminal"],
    ["a\u2028b\u0085c\r\td", "a\\u2028b\\u0085c\\u000d\\u0009d"],
    ["Zoölogy 🦊", "Zoölogy 🦊"],
  ])("where a description has the name %j", (name, shown) => {
    const line = formatDiagnostic({
      severity: "warning",
      rule: "duplicate-operation-id",
      message: `"${name}" is used twice.`,
      pointer: `/paths/${name}`,
      position: { file: `${name}.json`, line: 1, column: 2 },
    });
    expect(line).toBe(
      `${shown}.json:1:2 warning duplicate-operation-id: "${shown}" is used twice. (#/paths/${shown})`,
    );
  });
});
