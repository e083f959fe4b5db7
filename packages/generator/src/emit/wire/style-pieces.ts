import { type ExpandingStyle, expansions } from "@convex-openapi/document/model";
import { piece, type Pieces } from "./piece.ts";

/** How the values of parameters and of forms are written (OpenAPI 3.1 section 4.8.12.3, RFC 6570). */
export const stylePieces: Pieces = {
  style: piece(
    `
type Encode = (text: string, name: string) => string;

/** Writes a value; \`""\` where there is nothing to write. */
export type Style = (name: string, value: unknown, encode?: Encode) => string;

/** The styles of parameters by name. */
export type Styles = Readonly<Record<string, Style>>;
`,
  ),
  ownOf: piece(`
/** What a record has by a name, and not what every object inherits. */
function ownOf<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
`),
  writeAll: piece(
    `
/** Values in their own styles or the usual one. Those without a text are left out. */
function writeAll(values: Init, styles: Styles, usual: Style): string[] {
  return Object.entries(values)
    .map(([name, value]) =>
      value === undefined || value === null ? "" : (ownOf(styles, name) ?? usual)(name, value),
    )
    .filter((text) => text !== "");
}
`,
    "style",
    "ownOf",
    "types",
  ),
  refuse: piece(`
function refuse(name: string, reason: string): never {
  throw new TypeError(\`The parameter "\${name}" \${reason}.\`);
}
`),
  textOf: piece(
    `
/** A value as text. What JSON writes as text, such as a date, is written the same. */
function textOf(name: string, value: unknown): string {
  const plain = writesItself(value) ? value.toJSON() : value;
  const isText = Number.isFinite(plain) || /^(?:string|bigint|boolean)$/.test(typeof plain);
  const text = isText ? String(plain) : "\\ud800";
  // Half of a surrogate pair.
  return /\\p{Surrogate}/u.test(text) ? refuse(name, "is missing or no text") : text;
}
`,
    "refuse",
    "writesItself",
  ),
  writesItself: piece(`
/** Whether JSON asks the value how to write it, as it asks a date. */
function writesItself(value: unknown): value is { toJSON(): unknown } {
  return typeof (value as { toJSON?: unknown } | null | undefined)?.toJSON === "function";
}
`),
  encoded: piece(`
function encoded(text: string): string {
  return encodeURIComponent(text);
}
`),
  fieldsOf: piece(
    `
/** The fields of an object that have values; \`undefined\` for all else, such as a list, a date, a file or a \`Map\`. */
function fieldsOf(value: unknown): [key: string, value: unknown][] | undefined {
  const isObject = Object.prototype.toString.call(value) === "[object Object]";
  if (!isObject || writesItself(value)) return undefined;
  return Object.entries(value as object).filter(([, each]) => each !== undefined && each !== null);
}
`,
    "writesItself",
  ),
  expand: piece(
    `
/** A style as RFC 6570 has it: what comes first, what stands between exploded values, and between others. */
function expand(
  first: string,
  separator: string,
  isNamed: boolean,
  explodes: boolean,
  comma = ",",
): Style {
  return (name, value, encode = encoded) => {
    const part = (each: unknown, ...more: readonly string[]): string => {
      const text = encode(textOf(name, each), name);
      const delimiters = [explodes ? separator : comma, ...more];
      return delimiters.some((delimiter) => text.includes(delimiter))
        ? refuse(name, "holds a delimiter of its style")
        : text;
    };
    const start = isNamed ? \`\${encoded(name)}=\` : "";
    const fields = fieldsOf(value);
    if (fields === undefined && !Array.isArray(value)) {
      const text = encode(textOf(name, value), name);
      return first + (text === "" && first === ";" ? start.slice(0, -1) : start + text);
    }
    const items =
      fields === undefined
        ? (value as unknown[]).map((item) => (explodes ? start : "") + part(item))
        : fields.map(([key, each]) =>
            explodes ? \`\${part(key, "=")}=\${part(each)}\` : \`\${part(key)}\${comma}\${part(each)}\`,
          );
    if (items.length === 0) return "";
    return first + (explodes ? items.join(separator) : start + items.join(comma));
  };
}
`,
    "style",
    "textOf",
    "encoded",
    "fieldsOf",
  ),
  simple: stylePiece("`a,b`", "simple"),
  simpleExploded: stylePiece("`a,b`, `key=value`", "simpleExploded"),
  label: stylePiece("`.a,b`", "label"),
  labelExploded: stylePiece("`.a.b`", "labelExploded"),
  matrix: stylePiece("`;name=a,b`", "matrix"),
  matrixExploded: stylePiece("`;name=a;name=b`", "matrixExploded"),
  form: stylePiece("`name=a&name=b`", "form"),
  csv: stylePiece("`name=a,b`", "csv"),
  spaced: stylePiece("`name=a%20b`", "spaced"),
  piped: stylePiece("`name=a%7Cb`", "piped"),
  cookie: stylePiece("`name=a; name=b`", "cookie"),
  deepObject: piece(
    `
/** \`name[key]=value\`, \`name[key][key]=value\`; a list repeats its key. */
export const deepObject: Style = (name, value, encode = encoded) => {
  const write = (key: string, each: unknown): string[] => {
    const fields = fieldsOf(each);
    if (fields !== undefined) {
      return fields.flatMap(([inner, item]) =>
        /[[\\]]/.test(inner)
          ? refuse(name, "has a key with brackets")
          : write(\`\${key}[\${encoded(textOf(name, inner))}]\`, item),
      );
    }
    const items: unknown[] = Array.isArray(each) ? each : [each];
    return items.map((item) => \`\${key}=\${encode(textOf(name, item), name)}\`);
  };
  return write(encoded(name), value).join("&");
};
`,
    "style",
    "textOf",
    "encoded",
    "fieldsOf",
  ),
  jsonText: piece(
    `
/** JSON in ASCII, which headers can hold too. */
export const jsonText: Style = (name, value, encode = encoded) =>
  encode(
    jsonOf(name, value).replace(
      /[\\u007f-\\uffff]/g,
      (unit) => \`\\\\u\${unit.charCodeAt(0).toString(16).padStart(4, "0")}\`,
    ),
    name,
  );
`,
    "style",
    "jsonOf",
    "encoded",
  ),
  jsonOf: piece(
    `
function jsonOf(name: string, value: unknown): string {
  try {
    return textOf(name, JSON.stringify(value));
  } catch {
    return refuse(name, "cannot be written as JSON");
  }
}
`,
    "textOf",
    "refuse",
  ),
  jsonPair: piece(
    `
/** \`name={"key":"value"}\` */
export const jsonPair: Style = (name, value, encode) =>
  \`\${encoded(name)}=\${jsonText(name, value, encode)}\`;
`,
    "jsonText",
  ),
  field: piece(
    `
/** A field of a form: an item of a list is a field of its own, and an object or a list in a list is JSON. */
export const field: Style = (name, value) =>
  (Array.isArray(value) ? (value as unknown[]) : [value])
    .filter((item) => item !== undefined && item !== null)
    .map((item) =>
      Array.isArray(item) || fieldsOf(item) ? jsonPair(name, item) : form(name, item),
    )
    .join("&");
`,
    "form",
    "jsonPair",
    "fieldsOf",
  ),
  reserved: piece(
    `
/** Leaves reserved characters as they are, but for those that would end the value. */
export function reserved(style: Style, ends: RegExp = /[&#+]/g): Style {
  return (name, value) =>
    style(name, value, (text) =>
      encodeURI(text)
        .replace(/%25([\\da-f]{2})/gi, "%$1")
        .replace(ends, encodeURIComponent),
    );
}
`,
    "style",
  ),
  reservedPart: piece(
    `
/** Leaves reserved characters as they are, but for those that would end a segment or a value. */
export function reservedPart(style: Style): Style {
  return reserved(style, /[/?#;,&+]/g);
}
`,
    "reserved",
  ),
  plainCookie: piece(
    `
/** Writes a cookie without any encoding. */
export function plainCookie(style: Style): Style {
  return (name, value) =>
    style(name, value, (text) =>
      /^[!#-+\\--:<-[\\]-~]*$/.test(text) ? text : refuse(name, "holds what no cookie can"),
    );
}
`,
    "style",
    "refuse",
  ),
};

function stylePiece(example: string, name: ExpandingStyle): Pieces[string] {
  const { first, separator, isNamed, explodes, comma } = expansions[name];
  const given = [first, separator, isNamed, explodes, ...(comma === "," ? [] : [comma])];
  const options = given.map((option) => JSON.stringify(option)).join(", ");
  return piece(
    `
/** ${example} */
export const ${name}: Style = /* @__PURE__ */ expand(${options});
`,
    "expand",
  );
}
