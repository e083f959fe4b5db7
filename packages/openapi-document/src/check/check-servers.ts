import type { ApiModel } from "../model/api-model.ts";
import { warning, type Problem } from "../model/problem.ts";

/** Checks that the variables in the URLs of the servers are declared. */
export function checkServers({ servers }: ApiModel): Problem[] {
  return servers.flatMap(({ node, url, variables }) =>
    variables
      .filter(({ declared }) => !declared)
      .map(({ name }) => {
        const message = `The server variable "${name}" of ${url} is not declared in "variables".`;
        return warning("undeclared-server-variable", node, message);
      }),
  );
}
