/**
 * The address of a deployment of the Convex cloud, from its name.
 *
 * @returns `undefined` when the text is no deployment's name. Other characters, from a forged key or
 *   a mistaken setting, could lead to another host, which would get the key.
 */
export function cloudAddress(name: string | undefined): string | undefined {
  return name && /^[\w-]+$/.test(name) ? `https://${name}.convex.cloud` : undefined;
}
