/**
 * Reads what a text holds in the escapes of URLs (`%2F`, also as `%252F`), of JSON and JavaScript (`\/`,
 * `\u002f`, `\\u002f`, `\x2f`) and of pages (`&#47;`, `&#x2F;`, `&amp;#x2F;`). A character by its name, such as
 * `&equals;`, becomes a full stop.
 */
export function unescaped(text: string): string {
  return text.replace(
    /(?:%(?:25)*|\\+(?:u00|x))([\da-f]{2})|&(?:amp;)*#?(\w+);|\\+/gi,
    (_, hex?: string, entity = hex && `x${hex}`) =>
      entity ? String.fromCharCode(+`0${entity}` || 46) : "",
  );
}
