/** A text that carries the banner of our files. */
export function generatedText(content: string): string {
  return `// Generated from pets.json by openapi-clients. Do not edit.\n\n// ${content}\nexport {};\n`;
}
