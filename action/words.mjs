/** What each command takes: options with a value and switches, by the variables of the inputs. */
const commands = {
  comment: {
    start: ["comment"],
    options: { SINCE: "since", NAME: "name", FAIL_ON: "fail-on" },
    switches: { STRICT: "strict" },
    files: ["BASE", "HEAD"],
  },
  pull: {
    start: ["pull", "--pull-request"],
    options: { BRANCH: "branch", TITLE: "title" },
    switches: {},
    files: [],
  },
};

/**
 * The command line for the inputs of the action.
 *
 * @param {NodeJS.ProcessEnv} env has the inputs as `INPUT_…`.
 * @returns {string[]}
 * @throws {Error} for inputs that make no sense together.
 */
export function wordsOf(env) {
  const input = (/** @type {string} */ name) => env[`INPUT_${name}`]?.trim() ?? "";
  const name = input("COMMAND");
  if (name !== "comment" && name !== "pull") {
    throw new Error(`the input command is comment or pull, not "${name}"`);
  }
  refuseOthers(name, input);
  const { start, options, switches, files } = commands[name];
  const words = [...start];
  for (const [variable, option] of Object.entries(options)) {
    // A value may begin with a dash, and stays the value of its option.
    if (input(variable) !== "") words.push(`--${option}=${input(variable)}`);
  }
  for (const [variable, option] of Object.entries(switches)) {
    if (isOn(option, input(variable))) words.push(`--${option}`);
  }
  const clients = input("CLIENTS").split(/\s+/).filter(Boolean);
  if (name === "pull") return [...words, "--", ...clients];
  for (const client of clients) words.push(`--client=${client}`);
  return [...words, "--", ...files.map(input).filter(Boolean)];
}

/**
 * Refuses what only the other command takes: it would change nothing.
 *
 * @param {keyof typeof commands} name
 * @param {(name: string) => string} input
 */
function refuseOthers(name, input) {
  const other = name === "comment" ? "pull" : "comment";
  const { options, switches, files } = commands[other];
  const variables = [...Object.keys(options), ...Object.keys(switches), ...files];
  const given = variables.find((variable) => input(variable) !== "");
  if (given === undefined) return;
  const shown = given.toLowerCase().replaceAll("_", "-");
  throw new Error(`the input ${shown} is for the command ${other}, not for ${name}`);
}

/** @param {string} name @param {string} value */
function isOn(name, value) {
  if (value !== "true" && value !== "false" && value !== "") {
    throw new Error(`the input ${name} is true or false, not "${value}"`);
  }
  return value === "true";
}
