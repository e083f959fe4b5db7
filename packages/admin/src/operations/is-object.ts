/** Whether a response is an object or a list. */
export function isObject(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null;
}
