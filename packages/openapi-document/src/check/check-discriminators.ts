import type { ApiModel } from "../model/api-model.ts";
import { warning, type Problem } from "../model/problem.ts";

/** Checks that discriminators say nothing against the schemas that they select, and distinguish them. */
export function checkDiscriminators({ discriminations }: ApiModel): Problem[] {
  return discriminations.contradictions.map(({ node, message }) =>
    warning("contradictory-discriminator", node, message),
  );
}
