import type { JsonValue } from "../document.ts";
import { checkHeader, checkMediaType, checkRequestBody, checkResponse } from "./check-content.ts";
import type { CheckContext } from "./check-context.ts";
import { checkParameter } from "./check-parameter.ts";
import { checkCallback, checkPathItem } from "./check-path-item.ts";
import { checkSchema } from "./check-schema.ts";
import { within, type Place } from "./place.ts";
import type { ComponentGroup } from "./wrong-target.ts";

type Check = (context: CheckContext, value: JsonValue, place: Place) => void;

const checkReferenceOnly =
  (group: ComponentGroup): Check =>
  (context, value, place) => {
    context.isReference(value, place, group);
  };

const groups: Readonly<Record<ComponentGroup, Check>> = {
  schemas: checkSchema,
  parameters: checkParameter,
  headers: checkHeader,
  requestBodies: checkRequestBody,
  responses: checkResponse,
  callbacks: checkCallback,
  pathItems: checkPathItem,
  mediaTypes: checkMediaType,
  examples: checkReferenceOnly("examples"),
  links: checkReferenceOnly("links"),
  securitySchemes: checkReferenceOnly("securitySchemes"),
};

/** Checks everything in `components`, used or not: schemas become types in either case. */
export function checkComponents(context: CheckContext): void {
  const place = within(undefined, "components");
  const components = context.object(context.root["components"], place, '"components"');
  if (components === undefined) return;
  for (const [group, check] of Object.entries(groups)) {
    context.members(
      components[group],
      within(place, group),
      `"components.${group}"`,
      (value, at) => {
        check(context, value, at);
      },
    );
  }
}
