/**
 * What the programs of these packages share: words, help, the terminal, exit codes and errors. It may change in any
 * version.
 *
 * @packageDocumentation
 */
export { allowedHosts, allowHostOption } from "./command-line/allow-host.ts";
export { choiceOf, formatOption } from "./command-line/choice-of.ts";
export type {
  Command,
  CommandContext,
  CommandOption,
  CommandWords,
  Program,
  Surroundings,
  WordRules,
} from "./command-line/command.ts";
export {
  diagnosticDetails,
  diagnosticList,
  diagnosticTables,
  indented,
  pageLines,
} from "./command-line/diagnostic-reference.ts";
export { diffChoices, type DiffChoices, diffOptions } from "./command-line/diff-choices.ts";
export { exitCode, type ExitCode } from "./command-line/exit-code.ts";
export { explainError } from "./command-line/explain-error.ts";
export { type Annotation, annotationLines } from "./command-line/github-annotations.ts";
export { areLarge, largeSpecSettings } from "./command-line/large-specs.ts";
export { loadModule } from "./command-line/load-module.ts";
export { didYouMean } from "./command-line/nearest-word.ts";
export { countDiagnostics, countOf, printDiagnostics } from "./command-line/print-diagnostics.ts";
export { type DirectWrite, ProcessOutput } from "./command-line/process-output.ts";
export { ProgramError } from "./command-line/program-error.ts";
export type { HasPage, ReferenceTables } from "./command-line/reference-tables.ts";
export { rulesCommand } from "./command-line/rules-command.ts";
export { runApart } from "./command-line/run-apart.ts";
export {
  gitEnvironment,
  type GitOutcome,
  MAX_GIT_OUTPUT,
  notRun,
  runGit,
} from "./command-line/run-git.ts";
export { runProgram } from "./command-line/run-program.ts";
export { withoutExit } from "./command-line/without-exit.ts";
export { withoutSecrets } from "./source-location.ts";
export { shellWord } from "./command-line/shell-word.ts";
export {
  type Colour,
  lineOutput,
  type LineOutput,
  type Terminal,
  type TextStyle,
  textWidth,
} from "./command-line/terminal.ts";
export {
  type PackageManager,
  packageManagerIn,
  packageManagers,
} from "./command-line/typed-command.ts";
export { UsageError } from "./command-line/usage-error.ts";
export { reasonOf } from "./error-reason.ts";
export { withForwardSlashes } from "./forward-slashes.ts";
export { errorCode, ifThere, isMissing, textIfThere } from "./missing-file.ts";
