import { expect, it } from "vitest";
import { clientNamePattern } from "../../src/config/validate-config.ts";
import { clientKeyFor } from "../../src/scaffold/client-key.ts";

it.each([
  ["petstore.json", "Swagger Petstore", "petstore"],
  ["specs/petStore.openapi.yaml", "", "pet-store"],
  ["C:\\specs\\Pet Store.json", "", "pet-store"],
  ["https://example.com/v1/shop.json?token=1", "", "shop"],
  ["Straßen-Köln.yaml", "", "strassen-koln"],
])("the client of %s is called after the file", (source, title, key) => {
  expect(clientKeyFor(source, title)).toBe(key);
});

it.each([
  ["openapi.json", "Pet Store API", "pet-store-api"],
  ["https://example.com/openapi", "Café «Otters»", "cafe-otters"],
  ["openapi.json", "Träume", "traume"],
  ["https://example.com/", "Pets", "pets"],
  ["https://example.com/api/v3.1", "Pets", "pets"],
  ["spec.yaml", "日本", "api"],
  ["spec.yaml", "", "api"],
])(
  "the client of %s, which any file could be called, is called after the title",
  (source, title, key) => {
    expect(clientKeyFor(source, title)).toBe(key);
    expect(key).toMatch(clientNamePattern);
  },
);
