/** The names of all options of a type. The compiler reports one that is missing here and one that is too many. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>;

/**
 * Refuses an option that is not known: one that is only misspelt would count as left out, and its default
 * may allow more than was meant.
 * @param known Has every known option as a property.
 * @throws TypeError that names the option, and the known ones.
 */
export function refuseUnknownOptions(owner: string, options: object, known: object): void {
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(known, name)) continue;
    const names = Object.keys(known).join(", ");
    throw new TypeError(`${owner} has no option ${JSON.stringify(name)}, only ${names}.`);
  }
}
