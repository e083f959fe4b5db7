import { checkOptions, type OptionRules } from "../options/check-options.ts";
import { connectionRules, isHeaderValue, text } from "../options/rules.ts";
import { makeTransport, type Transport, type TransportOptions } from "./transport.ts";

const transportRules = (): OptionRules<TransportOptions> => ({
  authorization: {
    wants: "the value of the Authorization header in printable ASCII",
    takes: isHeaderValue,
    isRequired: true,
  },
  credential: {
    ...text,
    wants: "the key or token in the Authorization header",
    isRequired: true,
  },
  ...connectionRules(),
  client: { ...connectionRules().client, isRequired: true },
});

/**
 * Makes a transport for a connection of one's own.
 *
 * @throws {InvalidValueError} When an option is not known, or cannot have its value.
 */
export function createTransport(options: TransportOptions): Transport {
  checkOptions("createTransport", options, transportRules());
  return makeTransport(options);
}
