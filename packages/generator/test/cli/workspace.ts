import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../../src/cli/main.ts";
import { lineOutput, type LineOutput, type Terminal } from "@convex-openapi/document/command-line";

/** The program as it is installed, for what only a process shows: its start, signals, environment and rights. */
export const bin: string = fileURLToPath(new URL("../../bin/openapi-clients.js", import.meta.url));

/** What a run of the program came to. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How to run the program. */
export interface RunOptions {
  /** Relative to the workspace. */
  readonly cwd?: string;
  /** How wide the terminal is; none by default. */
  readonly columns?: number;
}

/** How to run the program in a process of its own. */
export interface ProcessOptions extends RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** The user to run as, where the tests run as root. */
  readonly uid?: number;
}

/** A folder of its own for one test, in which the program can be run. */
export interface Workspace extends AsyncDisposable {
  readonly root: string;
  /** Writes files by their paths; a value that is no text is written as JSON. */
  put(files: Readonly<Record<string, unknown>>): Promise<void>;
  read(path: string): Promise<string>;
  /** Every file by its path, without `node_modules`. */
  files(): Promise<Record<string, string>>;
  /** Runs the program from its sources, in the process of the test. */
  run(words: readonly string[], options?: RunOptions): Promise<Outcome>;
  /** Runs the program as it is installed. */
  runProcess(words: readonly string[], options?: ProcessOptions): Promise<Outcome>;
}

/** Makes an empty workspace in a temporary folder. */
export async function makeWorkspace(): Promise<Workspace> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "openapi-clients-")));
  return {
    root,
    async put(files) {
      for (const [path, content] of Object.entries(files)) {
        const text = typeof content === "string" ? content : JSON.stringify(content, undefined, 2);
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(join(root, path), text);
      }
    },
    read: (path) => readFile(join(root, path), "utf8"),
    async files() {
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      const paths = entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)))
        .filter((path) => !path.startsWith("node_modules"));
      const texts = await Promise.all(paths.map((path) => readFile(join(root, path), "utf8")));
      return Object.fromEntries(paths.map((path, index) => [path, texts[index] ?? ""]));
    },
    run: (words, options) => runSources(root, words, options),
    runProcess: (words, options) => runProcess(root, words, options),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  };
}

async function runSources(
  root: string,
  words: readonly string[],
  { cwd = "", columns }: RunOptions = {},
): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const terminal = terminalTo(
    (text) => (stdout += text),
    (text) => (stderr += text),
  );
  const code = await main(words, { terminal: { ...terminal, columns }, cwd: join(root, cwd) });
  return withoutRoot({ code, stdout, stderr }, root);
}

/** A terminal without colours that hands on what goes to each of its two streams. */
export function terminalTo(out: (text: string) => void, error: (text: string) => void): Terminal {
  const outputTo = (take: (text: string) => void): LineOutput => {
    const write = (text: string | Uint8Array): boolean => {
      take(String(text));
      return true;
    };
    return lineOutput("openapi-clients", { isTTY: false, write });
  };
  return { out: outputTo(out), error: outputTo(error), columns: undefined };
}

async function runProcess(
  root: string,
  words: readonly string[],
  options?: ProcessOptions,
): Promise<Outcome> {
  const child = startProgram(root, words, options);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  return withoutRoot({ code, stdout, stderr }, root);
}

/** Starts the program as it is installed, without waiting for its end. */
export function startProgram(
  root: string,
  words: readonly string[],
  { cwd = "", env = {}, uid }: ProcessOptions = {},
): ChildProcess {
  const {
    NO_COLOR: _noColor,
    FORCE_COLOR: _forceColor,
    NODE_OPTIONS: _nodeOptions,
    ...inherited
  } = process.env;
  return spawn(process.execPath, [bin, ...words], {
    cwd: join(root, cwd),
    env: { ...inherited, ...env },
    ...(uid !== undefined && { uid, gid: uid }),
  });
}

/** Messages name the temporary folder where they name absolute paths. */
function withoutRoot({ code, stdout, stderr }: Outcome, root: string): Outcome {
  return {
    code,
    stdout: stdout.replaceAll(root, "<root>"),
    stderr: stderr.replaceAll(root, "<root>"),
  };
}

function operation(operationId: string): unknown {
  return {
    operationId,
    responses: {
      200: {
        description: "Fine.",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Pet" } } },
      },
    },
  };
}

/** A small description with one operation for each given operationId. */
export function petSpec(
  title: string,
  operationIds: readonly string[] = ["listPets"],
): Record<string, unknown> {
  return {
    openapi: "3.1.0",
    info: { title, version: "1.0.0" },
    servers: [{ url: "https://api.example.com" }],
    paths: Object.fromEntries(operationIds.map((id) => [`/${id}`, { get: operation(id) }])),
    components: { schemas: { Pet: { type: "object", properties: { name: { type: "string" } } } } },
  };
}

/** An overlay that gives an API another title. */
export function titleOverlay(title: string): unknown {
  return {
    overlay: "1.0.0",
    info: { title: "Another title", version: "1.0.0" },
    actions: [{ target: "$.info", update: { title } }],
  };
}

/** A workspace with the clients `pets` and `shop`, nothing generated yet. */
export async function petWorkspace(): Promise<Workspace> {
  const workspace = await makeWorkspace();
  await workspace.put({
    "clients.config.json": {
      clients: {
        pets: { spec: "specs/pets.json", package: "packages/pets" },
        shop: { spec: "specs/shop.json", package: "packages/shop" },
      },
    },
    "specs/pets.json": petSpec("Pets"),
    "specs/shop.json": petSpec("Shop", ["listOrders", "listGoods"]),
    "packages/pets/README.md": "# Pets\n",
    "packages/shop/README.md": "# Shop\n",
  });
  return workspace;
}

let generatedFiles: Record<string, string> | undefined;

/** The workspace of {@link petWorkspace} with everything generated. */
export async function generatedPetWorkspace(): Promise<Workspace> {
  const workspace = await petWorkspace();
  if (generatedFiles === undefined) {
    await workspace.run(["generate"]);
    generatedFiles = await workspace.files();
  } else {
    await workspace.put(generatedFiles);
  }
  return workspace;
}
