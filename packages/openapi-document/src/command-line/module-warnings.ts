/**
 * Loads a module without the warnings of Node that its package.json does not say of which kind its modules are. They
 * name another file than the one that a person wrote, and come with every run. Other warnings come when it is loaded.
 */
export async function withoutModuleWarnings<Value>(load: () => Promise<Value>): Promise<Value> {
  const listeners = process.listeners("warning");
  const others: Error[] = [];
  const collect = (warning: Error): void => {
    if (!isOfModules(warning)) others.push(warning);
  };
  process.removeAllListeners("warning").on("warning", collect);
  try {
    return await load();
  } finally {
    // Node hands out some warnings a little later than it thinks of them.
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", collect);
    for (const listener of listeners) process.on("warning", listener);
    for (const warning of others) process.emit("warning", warning);
  }
}

function isOfModules(warning: Error): boolean {
  const isTypeless = "code" in warning && warning.code === "MODULE_TYPELESS_PACKAGE_JSON";
  return isTypeless || warning.message.startsWith("Failed to load the ES module");
}
