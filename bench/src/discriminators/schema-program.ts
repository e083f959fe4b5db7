import ts from "typescript";

/** The types of the schemas of one client, by the names of the schemas, and what can be asked of them. */
export interface SchemaProgram {
  readonly checker: ts.TypeChecker;
  readonly schemas: ReadonlyMap<string, ts.Type>;
  /** What the module exports: `paths`, `components` and so on. */
  readonly exported: ReadonlyMap<string, ts.Type>;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** Files of the compiler, which are the same for every program. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** Reads a `types.ts` with the compiler. */
export function schemaProgram(text: string): SchemaProgram {
  const host = ts.createCompilerHost(options);
  const name = "/types.ts";
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  const program = ts.createProgram([name], options, {
    ...host,
    getSourceFile(file, ...words) {
      if (file === name) return source;
      if (!libraries.has(file)) libraries.set(file, host.getSourceFile(file, ...words));
      return libraries.get(file);
    },
  });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(source);
  const exported = new Map(
    (module === undefined ? [] : checker.getExportsOfModule(module)).map((symbol) => [
      symbol.name,
      checker.getDeclaredTypeOfSymbol(symbol),
    ]),
  );
  const components = exported.get("components");
  // `writable` has the schemas as they are sent, where that differs.
  const named = ["schemas", "writable"].flatMap((group) => {
    const symbol = components?.getProperty(group);
    const all = symbol && checker.getPropertiesOfType(checker.getTypeOfSymbol(symbol));
    const start = group === "schemas" ? "" : `${group}.`;
    return (all ?? []).map(
      (one) => [start + ts.symbolName(one), checker.getTypeOfSymbol(one)] as const,
    );
  });
  return { checker, schemas: new Map(named), exported };
}

/** Whether nothing is assignable to a type. */
export function isNever(checker: ts.TypeChecker, type: ts.Type): boolean {
  return checker.isTypeAssignableTo(type, checker.getNeverType());
}
