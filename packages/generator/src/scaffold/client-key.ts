import { basename, extname } from "node:path";
import { isUrl } from "@convex-openapi/document/read";

/** What files are called that hold a description, whatever it describes. */
const generalNames = /^(?:open-?api|swagger|specs?|schema|api|api-?docs?|index|docs?|v?\d[\w.-]*)$/;

/**
 * The name of a client in the config, from the file that its description is in, or from the title of the API where that
 * file has a name that any could have: `petstore.json` gives `petstore`, and `openapi.json` with "Pet Store API" gives
 * `pet-store-api`.
 */
export function clientKeyFor(source: string, title: string): string {
  const path = isUrl(source) ? new URL(source).pathname : source.replaceAll("\\", "/");
  const file = basename(path).replace(/\.(?:openapi|swagger)(?=\.\w+$)/i, "");
  const name = keyOf(basename(file, extname(file)));
  return name === "" || generalNames.test(name) ? keyOf(title) || "api" : name;
}

function keyOf(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, "-")
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, "-")
    .replaceAll(/^-+|-+$/g, "");
}
