import type { ApiModel } from "../model/api-model.ts";
import { isCallable } from "../model/client-names.ts";
import { warning, type Problem } from "../model/problem.ts";

/** Tells, once for a description, that browsers do not send the cookies that calls are given. */
export function checkCookies(model: ApiModel): Problem[] {
  const cookies = model.operations
    .filter(isCallable)
    .flatMap(({ parameters }) => parameters)
    .filter(({ value }) => value.in === "cookie");
  const [first] = cookies;
  if (first === undefined) return [];
  const { size } = new Set(cookies.map(({ value }) => value.name));
  const message =
    size === 1
      ? `The cookie parameter "${first.value.name}" is sent as a header, which browsers drop.`
      : `${size} cookie parameters, such as "${first.value.name}", are sent as a header, which browsers drop.`;
  return [warning("cookie-parameter", first.value.node, message)];
}
