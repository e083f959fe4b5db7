import type { ApiModel } from "../model/api-model.ts";
import { child, refNode } from "../model/node.ts";
import { failure, warning, type Problem } from "../model/problem.ts";
import type { WrittenReference } from "../model/survey.ts";

/** Checks that every `$ref`, and every value of a discriminator, leads to what can stand there. */
export function checkReferences(model: ApiModel): Problem[] {
  return [...model.references.flatMap(targetProblems), ...mappingProblems(model)];
}

function targetProblems({ node, kind, ref, target, misfit }: WrittenReference): Problem[] {
  const at = refNode(node);
  const quoted = JSON.stringify(ref);
  if (target === undefined) {
    const message = ref.startsWith("#")
      ? `The $ref ${quoted} points to nothing.`
      : `The $ref ${quoted} cannot be followed: within a document a $ref starts with "#".`;
    return [failure("unresolved-ref", at, message)];
  }
  if (misfit === undefined) return [];
  const message = `The $ref ${quoted} points to ${misfit}`;
  if (kind === "schema") return [warning("wrong-ref", at, `${message}, so the type is unknown.`)];
  if (kind === "media-type" && target.kind === "schema") {
    return [warning("wrong-ref", at, `${message}, so it is taken for the schema of one.`)];
  }
  return [failure("wrong-ref", at, `${message}.`)];
}

function mappingProblems(model: ApiModel): Problem[] {
  return model.discriminatingSchemas.flatMap(({ discriminator }) => {
    if (discriminator === undefined) return [];
    const { node, mapping, defaultMapping } = discriminator;
    const map = child(node, "mapping");
    const leads = [...mapping].map(
      ([value, target]) => [child(map, value), target, JSON.stringify(value)] as const,
    );
    if (defaultMapping !== undefined) {
      leads.push([child(node, "defaultMapping"), defaultMapping, "any other value"]);
    }
    return leads
      .filter(([, { schema }]) => schema === undefined)
      .map(([at, { to }, what]) => {
        const message = `${JSON.stringify(to)} is neither the name of a schema nor a $ref to one, so ${what} selects no schema.`;
        return warning("unresolved-mapping", at, message);
      });
  });
}
