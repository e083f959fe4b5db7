import { syncBuiltinESMExports } from "node:module";

type Refuse = (error: Error) => void;

/** What is loading now: `process.exit` belongs to all of the process. */
const loading = new Set<Refuse>();

/**
 * Loads a module that cannot end the program by `process.exit`, after which nothing would say that its work was not done.
 * @throws an error in place of the end, also where the module catches that.
 */
export async function withoutExit<Value>(load: () => Promise<Value>): Promise<Value> {
  let refuse: Refuse = () => {};
  const refused = new Promise<never>((_, reject) => (refuse = reject));
  // It is also rejected when nobody waits for it any longer.
  refused.catch(() => undefined);
  if (loading.size === 0) replaceExit();
  loading.add(refuse);
  try {
    return await Promise.race([load(), refused]);
  } finally {
    loading.delete(refuse);
    if (loading.size === 0) restoreExit();
  }
}

let exit: PropertyDescriptor | undefined;

function replaceExit(): void {
  exit = Object.getOwnPropertyDescriptor(process, "exit");
  process.exit = (code) => {
    const call = `process.exit(${code === undefined ? "" : JSON.stringify(code)})`;
    const error = new Error(`it ends the program with ${call}; remove that`);
    for (const refuse of loading) refuse(error);
    throw error;
  };
  // Modules can import `exit` by its name too.
  syncBuiltinESMExports();
}

function restoreExit(): void {
  if (exit === undefined) Reflect.deleteProperty(process, "exit");
  else Object.defineProperty(process, "exit", exit);
  syncBuiltinESMExports();
}
