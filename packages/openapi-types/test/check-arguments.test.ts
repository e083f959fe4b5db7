import { describe, expect, it } from "vitest";
import { documentOf, schemasOf } from "@convex-openapi/test-support/documents";
import { typesOf } from "../src/types-of.ts";

const document = documentOf(schemasOf({ Name: { type: "string" } }));

/** Calls it as JavaScript does, where no compiler looks at the arguments. */
const called =
  (...given: readonly unknown[]) =>
  (): unknown =>
    Reflect.apply(typesOf, undefined, given);

describe("typesOf takes a document, and not", () => {
  it.each([
    ["one that nobody has waited for", Promise.resolve(document), "a promise: write await before"],
    ["a path", "openapi.yaml", "a string"],
    ["a URL", new URL("file:///openapi.yaml"), "an object"],
    ["a description that is no document", document.value, "an object"],
    ["nothing", undefined, "undefined"],
  ])("%s", (_, given, message) => {
    expect(called(given)).toThrow(TypeError);
    expect(called(given)).toThrow(
      'typesOf takes a document, as `await readDocument("openapi.yaml")` gives it, not ' + message,
    );
  });
});

describe("an option is refused:", () => {
  it.each([
    ["a profile that is none", { profile: "x" }, 'profile of typesOf has to be "client" or'],
    ["a profile that is no string", { profile: 1 }, "not a number"],
    ["a name that is none", { nope: 1 }, "typesOf has no option nope; options: profile, banner,"],
    ["a name of what objects have", { toString: 1 }, "typesOf has no option toString"],
    ["nearly a name", { imutable: true }, 'no option imutable; did you mean "immutable"?'],
    [
      "a name of the command line",
      { "export-type": true },
      "no option export-type: write exportType",
    ],
    ["text for a switch", { enum: "yes" }, 'enum of typesOf has to be true or false, not "yes"'],
    ["null for a switch", { enum: null }, "enum of typesOf has to be true or false, not null"],
    [
      "a number for a hook",
      { transform: 5 },
      "transform of typesOf has to be a function, not a number",
    ],
    ["a list for code", { inject: ["x"] }, "inject of typesOf has to be a string, not a list"],
    [
      "a banner that is none",
      { banner: true },
      "banner of typesOf has to be a string, not a boolean",
    ],
    ["what reads", { cwd: "." }, "no option cwd: how a description is read is up to readDocument"],
    ["what prints", { silent: true }, "no option silent: nothing is printed"],
    [
      "an option of the other profile",
      { profile: "client", enum: true },
      "no option enum with the profile client",
    ],
  ])("%s", (_, options, message) => {
    expect(called(document, options)).toThrow(TypeError);
    expect(called(document, options)).toThrow(message);
  });

  it.each([
    ["null", null],
    ["a text", "enum"],
  ])("%s in the place of all", (_, options) => {
    expect(called(document, options)).toThrow("The options of typesOf have to be an object");
  });

  it("with all others that are wrong", () => {
    expect(called(document, { nope: 1, enum: 1 })).toThrow(/no option nope;.*\n.*option enum/);
  });
});

it("an option that is undefined is absent", () => {
  const options = { enum: undefined, transform: undefined, profile: undefined };
  expect(typesOf(document, options)).toBe(typesOf(document));
});
