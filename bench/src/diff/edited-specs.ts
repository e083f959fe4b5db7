import { readFileSync, writeFileSync } from "node:fs";

interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

interface Operation {
  summary?: string;
}

interface Schema {
  type?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  maxLength?: number;
}

/** Changes a description. */
export type Edit = (description: Description) => void;

/** Writes both sides of a pair with the same layout, so that their sizes are the sizes of what they say. */
export function writePair(spec: string, edit: Edit, files: readonly [string, string]): void {
  const description = JSON.parse(readFileSync(spec, "utf8")) as Description;
  writeFileSync(files[0], JSON.stringify(description, null, 2));
  edit(description);
  writeFileSync(files[1], JSON.stringify(description, null, 2));
}

/** Takes the first property from a schema. */
export const removeProperty: Edit = (description) => {
  loseProperty(schemasIn(description)[20]);
};

/**
 * Takes a property from every tenth schema, adds one to every tenth other, and takes every fiftieth path: 19 edits of
 * our largest spec.
 */
export const editWidely: Edit = (description) => {
  for (const [index, schema] of schemasIn(description).entries()) {
    if (index % 10 === 0) loseProperty(schema);
    if (index % 10 === 5) gainProperty(schema);
  }
  const paths = Object.keys(description.paths);
  for (const path of paths.filter((_, index) => index % 50 === 49)) delete description.paths[path];
};

/** Takes two paths. */
export const removeOperations: Edit = ({ paths }) => {
  const names = Object.keys(paths);
  for (const path of [names[3], names[10]]) if (path !== undefined) delete paths[path];
};

/** Gives five operations another text, and five texts a limit. */
export const editProse: Edit = ({ paths, components }) => {
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  for (const operation of operations.filter(({ summary }) => summary !== undefined).slice(0, 5))
    operation.summary += " now";
  const held = Object.values(components.schemas).flatMap(({ properties = {} }) =>
    Object.values(properties),
  );
  for (const schema of held.filter(({ type }) => type === "string").slice(0, 5))
    schema.maxLength = 100;
};

/** Two properties less, one more, a path less and another text. */
export const editFivefold: Edit = (description) => {
  const schemas = schemasIn(description);
  loseProperty(schemas[100]);
  gainProperty(schemas[200]);
  loseProperty(schemas[300]);
  const { paths } = description;
  const names = Object.keys(paths);
  delete paths[names[100] ?? ""];
  const [operation] = Object.values(paths[names[200] ?? ""] ?? {});
  if (operation !== undefined) operation.summary += " now";
};

function schemasIn({ components }: Description): Schema[] {
  return Object.values(components.schemas).filter(
    ({ properties = {} }) => Object.keys(properties).length > 1,
  );
}

function loseProperty(schema: Schema | undefined): void {
  const [name] = Object.keys(schema?.properties ?? {});
  if (schema?.properties === undefined || name === undefined) return;
  delete schema.properties[name];
  schema.required = (schema.required ?? []).filter((key) => key !== name);
}

function gainProperty(schema: Schema | undefined): void {
  if (schema?.properties !== undefined) schema.properties["bench_added"] = { type: "string" };
}
