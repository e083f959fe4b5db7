/**
 * What a config imports. It loads nothing else of the generator.
 *
 * @packageDocumentation
 */
export { clientsIn } from "./config/clients-in.ts";
export * from "./config/define-config.ts";
