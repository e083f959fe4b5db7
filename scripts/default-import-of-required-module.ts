import type { Rolldown } from "tsdown";

/**
 * Makes `import createClient from "PACKAGE"` mean the package's default export in CommonJS output too.
 *
 * The sources are ES modules (`"type": "module"`), so the bundler gives their CommonJS output Node's view
 * of a required module, in which the default import is `module.exports` as a whole. A package that was
 * transpiled to CommonJS (`exports.default = …`, marked by `__esModule`) is then an object where a
 * function is called. Without its second argument, the bundler's own interoperability function honours
 * the mark.
 *
 * @throws Error when the output requires the package in another form: a new version of the bundler has
 *   to be looked at, instead of publishing a package that throws on its first call.
 */
export function defaultImportOfRequiredModule(packageName: string): Rolldown.Plugin {
  return {
    name: "default-import-of-required-module",
    renderChunk(code, _chunk, { format }) {
      if (format !== "cjs" || !code.includes(`require("${packageName}")`)) return null;
      const variable = packageName.replaceAll(/\W/g, "_");
      const nodeView = `${variable} = __toESM(${variable}, 1);`;
      if (code.split(nodeView).length !== 2) {
        throw new Error(`the CommonJS output does not contain ${nodeView} once`);
      }
      return code.replace(nodeView, `${variable} = __toESM(${variable});`);
    },
  };
}
