/** A call of one of their functions, as a test makes it. */
export interface Call {
  /** The module whose function it is: `index`, or `schema-object` for `src/transform/schema-object.ts`. */
  readonly module: string;
  readonly given: unknown;
  readonly options: unknown;
}

/** What a test expects a call to give. */
export interface Expectation {
  readonly call: Call;
  /** The text of the types, or the file that has it. */
  readonly want: string | { readonly file: string };
}

/** A test of theirs by its titles, with what it was seen to expect. */
export interface SeenTest {
  readonly title: string;
  readonly run: () => unknown;
}

const calls: Call[] = [];
const titles: string[] = [];
let tests: SeenTest[] = [];
let expectations: Expectation[] = [];

/** Remembers a call and gives text that stands for what it returns. */
export function record(call: Call): string {
  return `<call ${calls.push(call) - 1}>`;
}

/** Remembers what is expected of a call, if the text is of one. */
export function expectOf(actual: unknown, want: Expectation["want"]): void {
  const call = calls[Number(/<call (\d+)>/.exec(String(actual))?.[1])];
  if (call !== undefined) expectations.push({ call, want });
}

/** Remembers the tests of a group under its title. */
export function group(title: string, body: () => unknown): void {
  titles.push(title);
  body();
  titles.pop();
}

/** Remembers a test, which runs after all are known. */
export function test(title: string, run: () => unknown): void {
  tests.push({ title: [...titles, title].join(" > "), run });
}

/** The tests that were remembered since the last time. */
export function takeTests(): SeenTest[] {
  const taken = tests;
  tests = [];
  return taken;
}

/** What was expected since the last time. */
export function takeExpectations(): Expectation[] {
  const taken = expectations;
  expectations = [];
  return taken;
}
