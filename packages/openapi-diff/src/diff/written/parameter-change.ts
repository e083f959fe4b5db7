import { mergedSchema, type Parameter, parameterStyle } from "@convex-openapi/document/model";
import { samplesOf, texts } from "./sample-values.ts";
import { encoderOf, writeValue } from "./write-value.ts";
import { writtenChange, type WrittenChange, type WrittenSide } from "./written-change.ts";

/** How a value of a parameter is written otherwise by now, `undefined` where none is. */
export function parameterChange(old: Parameter, now: Parameter): WrittenChange | undefined {
  const [was, is] = [parameterStyle(old), parameterStyle(now)];
  if (was.name === is.name && was.keeps === is.keeps) return undefined;
  // The names in a path can have changed, and nobody sees them there.
  return writtenChange(sideOf(old, now.name), sideOf(now, now.name));
}

function sideOf(parameter: Parameter, name: string): WrittenSide {
  const { content, in: location } = parameter;
  const style = parameterStyle(parameter);
  const encode = encoderOf(style, location === "header");
  const schema = parameter.schema ?? content[0]?.schema;
  return {
    samples: schema === undefined ? texts : samplesOf(mergedSchema(schema)),
    write: (value) => writeValue(style, name, value, encode),
  };
}
