// Loaded before a snippet runs: a name that ends in `.js` leads to the source of that module, as it does for compilers and
// bundlers, with which readers run TypeScript.

import { registerHooks } from "node:module";

registerHooks({
  resolve(specifier, context, nextResolve) {
    try {
      return nextResolve(specifier, context);
    } catch (error) {
      if (!/^\.{1,2}\/.*\.js$/.test(specifier)) throw error;
      return nextResolve(specifier.replace(/js$/, "ts"), context);
    }
  },
});
