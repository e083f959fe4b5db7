import type { JsonObject, Position } from "../../document.ts";
import { ApiModel } from "../../model/api-model.ts";

/** The model of a description of which no location is asked for. */
export function modelOfValue(value: JsonObject): ApiModel {
  const locate = (): Position => ({ file: "", line: 1, column: 1 });
  return new ApiModel({ file: "", value, locate });
}
