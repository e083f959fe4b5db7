/**
 * A text in PascalCase as openapi-typescript writes the names of types: `pet-list`, `petList` and `PETList` are
 * `PetList`. A word that starts with a digit keeps a `_` before it.
 */
export function pascalCase(text: string): string {
  return text
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "")
    .map((word, index) => {
      const start = index > 0 && /^\d/.test(word) ? "_" : "";
      return start + word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
    })
    .join("");
}
