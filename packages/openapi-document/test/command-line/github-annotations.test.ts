import { describe, expect, it } from "vitest";
import { type Annotation, annotationLines } from "../../src/command-line/github-annotations.ts";

const at = (file: string, line = 1): Annotation["position"] => ({ file, line, column: 2 });

describe("annotations", () => {
  it("escape what ends a property or a command", () => {
    const annotation: Annotation = {
      kind: "error",
      position: at("a,b:c%.json"),
      title: "x, y: z",
      text: "100%: one,\r\ntwo",
    };
    expect(annotationLines([annotation], "check")).toEqual([
      "::error file=a%2Cb%3Ac%25.json,line=1,col=2,title=x%2C y%3A z::100%25: one,%0D%0Atwo",
    ]);
  });

  it("go from the worst to the mildest, and by place", () => {
    const annotations = [
      { kind: "warning", position: at("a.json"), title: "w", text: "" },
      { kind: "error", position: at("b.json", 9), title: "e", text: "" },
      { kind: "error", position: undefined, title: "e", text: "" },
      { kind: "error", position: at("b.json", 2), title: "e", text: "" },
    ] satisfies Annotation[];
    expect(annotationLines(annotations, "check")).toEqual([
      "::error title=e::",
      "::error file=b.json,line=2,col=2,title=e::",
      "::error file=b.json,line=9,col=2,title=e::",
      "::warning file=a.json,line=1,col=2,title=w::",
    ]);
  });

  it("say how many are left where GitHub would drop them", () => {
    const annotations = Array.from({ length: 12 }, (_, index): Annotation => ({
      kind: "error",
      position: at("a.json", index + 1),
      title: "e",
      text: "",
    }));
    const lines = annotationLines(annotations, "pnpm check");
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe(
      "::error file=a.json,line=10,col=2,title=and more::3 more like these; run pnpm check to see them all.",
    );
  });
});
