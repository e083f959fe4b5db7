import type { Mutant } from "./mutant.ts";

/** Faults in what the workflows of this repository run. */
export const scriptMutants: readonly Mutant[] = [
  {
    name: "comment-looked-for-on-one-page",
    file: "scripts/comment-on-pull-request.ts",
    original: "if (found !== undefined || comments.length < 100) return found;",
    replacement: "if (found !== undefined || comments.length <= 100) return found;",
    harm: "A pull request with more than a hundred comments gets one more with every push.",
    folder: "e2e",
    tests: ["workflows/comment-on-pull-request.test.ts", "workflows/spec-diff.test.ts"],
  },
  {
    name: "branch-of-one-person",
    file: "scripts/open-pull-request.ts",
    original: "if (old !== undefined && people.length > 0) {",
    replacement: "if (old !== undefined && people.length > 1) {",
    harm: "What a person put on the branch of a scheduled pull request is overwritten.",
    folder: "e2e",
    tests: ["workflows/open-pull-request.test.ts", "workflows/spec-sync.test.ts"],
  },
];
