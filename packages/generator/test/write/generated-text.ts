/** A text that carries the banner of our files. */
export function generatedText(content: string): string {
  return `// Generated, do not edit: change the spec or its overlay, and run the command again.\n\n// ${content}\nexport {};\n`;
}
