import type { Mutant } from "./mutant.ts";

/** Faults in what runs for pull requests. */
export const scriptMutants: readonly Mutant[] = [
  {
    name: "comment-looked-for-on-one-page",
    file: "packages/generator/src/forge/comment-thread.ts",
    original: "if (items.length < PAGE_SIZE) return;",
    replacement: "if (items.length <= PAGE_SIZE) return;",
    harm: "A pull request with more than a hundred comments gets one more with every push.",
    folder: "packages/generator",
    tests: ["test/cli/comment.test.ts"],
  },
  {
    name: "branch-of-one-person",
    file: "packages/generator/src/cli/run-pull-request.ts",
    original: "if (proposal.people.length > 0) {",
    replacement: "if (proposal.people.length > 1) {",
    harm: "What a person put on the branch of a scheduled pull request is overwritten.",
    folder: "packages/generator",
    tests: ["test/cli/pull-request.test.ts"],
  },
  {
    name: "forks-fail",
    file: "packages/generator/src/cli/run-comment.ts",
    original: 'error.reason !== "forbidden" || !run.isFork) throw error;',
    replacement: 'error.reason !== "forbidden" || run.isFork) throw error;',
    harm: "Every pull request from a fork fails, because its token may not comment.",
    folder: "packages/generator",
    tests: ["test/cli/comment.test.ts"],
  },
];
