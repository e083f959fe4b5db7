/** The names of the types of an operation. */
export interface OperationTypeNames {
  readonly init: string;
  readonly result: string;
  readonly success: string;
  readonly error: string;
  /** Of the media types that a success can come in. */
  readonly accept: string;
  /** Of its data by media type. */
  readonly bodies: string;
}

/**
 * The names of the types of each operation: its function's name in PascalCase, with an ending. Where something else that
 * a package exports is called that, all of the operation's have an `Operation` between.
 *
 * @param functionNames Of all operations.
 * @param exported What the package exports besides.
 */
export function operationTypeNames(
  functionNames: Iterable<string>,
  exported: Iterable<string>,
): ReadonlyMap<string, OperationTypeNames> {
  const functions = [...functionNames];
  const taken = new Set([...functions, ...exported]);
  return new Map(
    functions.map((name) => {
      let base = typeNameBase(name);
      while (endings.some((ending) => taken.has(base + ending))) base += "Operation";
      for (const ending of endings) taken.add(base + ending);
      return [
        name,
        {
          init: `${base}Init`,
          result: `${base}Result`,
          success: `${base}Success`,
          error: `${base}Error`,
          accept: `${base}Accept`,
          bodies: `${base}Bodies`,
        },
      ];
    }),
  );
}

/** What the names of the types of an operation begin with, where nothing else is called that: its function's in PascalCase. */
export function typeNameBase(functionName: string): string {
  return functionName.slice(0, 1).toUpperCase() + functionName.slice(1);
}

const endings = ["Init", "Result", "Success", "Error", "Accept", "Bodies"];
