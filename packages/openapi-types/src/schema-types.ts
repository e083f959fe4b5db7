import {
  followed,
  type FormPart,
  hasFiles,
  isFile,
  namesNull,
  type Schema,
  type SchemaReference,
} from "@convex-openapi/document/model";
import { union } from "./compose.ts";
import { composedType } from "./composed-type.ts";
import { plain, type Reading, type SchemaNotation, type SchemaReader } from "./reading.ts";
import { withRequired } from "./required-properties.ts";
import { atom, neverType, nullType, unknownType, type Type } from "./type.ts";

/**
 * The one way from a schema to its type.
 *
 * A property that has a default but is not required stays optional: a request need not send it, and a response only
 * promises what `required` says. Text in a binary format is a `string`, as it is inside JSON; for bodies that are bytes
 * or forms see {@link SchemaTypes.formTypeOf}. `{ type: "object" }` is `Record<string, unknown>`.
 */
export class SchemaTypes {
  readonly #notation: SchemaNotation;
  readonly #reader: SchemaReader;

  constructor(notation: SchemaNotation) {
    this.#notation = notation;
    this.#reader = {
      notation,
      read: (schema, reading) => this.#read(schema, reading),
      compose: (schema, reading) => this.#compose(schema, reading),
      refer: (reference, reading) => this.#refer(reference, reading),
    };
  }

  /** The type of a schema; of no schema, `unknown`. */
  typeOf = (schema: Schema | undefined): Type =>
    schema === undefined ? unknownType : this.#read(schema, plain);

  /** The type of a form as a caller gives it: its files are `Blob`s. */
  formTypeOf(schema: Schema): Type {
    return this.#read(schema, { ...plain, mode: "form" });
  }

  #read(schema: Schema, reading: Reading): Type {
    const { hooks } = this.#notation;
    if (hooks === undefined) return this.#readPlainly(schema, reading);
    const type = hooks.replace?.(schema) ?? this.#readPlainly(schema, reading);
    return hooks.finish?.(type, schema) ?? type;
  }

  #readPlainly(schema: Schema, reading: Reading): Type {
    if (schema.boolean !== undefined) return schema.boolean ? unknownType : neverType;
    const { mode } = reading;
    if (mode !== "value") return this.#readForm(schema, { ...reading, mode });
    const { reference } = schema;
    return reference === undefined || schema.hasSiblings
      ? this.#compose(schema, reading)
      : this.#refer(reference, reading);
  }

  #compose(schema: Schema, reading: Reading): Type {
    return composedType(schema, reading, this.#reader);
  }

  /**
   * A reference by its name, with those of its properties required that the whole around it requires; written out where
   * it leads to a property that the whole does not have.
   */
  #refer(reference: SchemaReference, reading: Reading): Type {
    const target = this.#writtenOut(reference, reading);
    if (target !== undefined) {
      return this.#compose(target, { ...reading, inside: [...reading.inside, target] });
    }
    return withRequired(reference, this.#notation.refer(reference), reading, this.#notation);
  }

  #writtenOut({ target }: SchemaReference, { leftOut, inside }: Reading): Schema | undefined {
    const schema = leftOut.size === 0 ? undefined : target?.resolved;
    if (schema === undefined || inside.includes(schema)) return undefined;
    const { way, discriminations } = this.#notation;
    const isSelected = discriminations.of(schema).some(({ property }) => leftOut.has(property));
    return isSelected || way.declares(schema, leftOut) ? schema : undefined;
  }

  /** What has no file in it is read as it is, references included. */
  #readForm(schema: Schema, reading: Reading & { mode: FormPart }): Type {
    const { mode, inside } = reading;
    const target = schema.resolved;
    if (target === undefined || !hasFiles(schema, mode)) {
      return this.#read(schema, { ...reading, mode: "value", inside: [] });
    }
    if (mode === "field" && isFile(target)) {
      const blob = atom("Blob");
      return namesNull(target) ? union([blob, nullType]) : blob;
    }
    const within = followed(schema, inside);
    return within === undefined
      ? this.#read(schema, { ...reading, mode: "value", inside: [] })
      : this.#compose(target, { ...reading, inside: within });
  }
}
