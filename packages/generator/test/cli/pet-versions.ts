const schemas = {
  Pet: {
    type: "object",
    required: ["id", "name", "kind"],
    properties: {
      id: { type: "integer" },
      name: { type: "string", description: "What it is called." },
      kind: { type: "string", enum: ["cat", "dog"] },
      tag: { type: "string" },
    },
  },
  NewPet: {
    type: "object",
    required: ["name"],
    properties: { name: { type: "string", maxLength: 80 }, tag: { type: "string" } },
  },
};

function answer(schema: object): object {
  return { description: "Fine.", content: { "application/json": { schema } } };
}

const pet = { $ref: "#/components/schemas/Pet" };

const paths = {
  "/pets": {
    get: {
      operationId: "listPets",
      summary: "All pets.",
      parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 100 } }],
      responses: { 200: answer({ type: "array", items: pet }) },
    },
    post: {
      operationId: "addPet",
      requestBody: {
        required: true,
        content: { "application/json": { schema: { $ref: "#/components/schemas/NewPet" } } },
      },
      responses: { 201: answer(pet) },
    },
  },
  "/pets/{petId}": {
    get: {
      operationId: "getPet",
      parameters: [{ name: "petId", in: "path", required: true, schema: { type: "integer" } }],
      responses: { 200: answer(pet) },
    },
    delete: {
      operationId: "removePet",
      parameters: [{ name: "petId", in: "path", required: true, schema: { type: "integer" } }],
      responses: { 204: { description: "Gone." } },
    },
  },
};

const old = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1.0.0" },
  servers: [{ url: "https://pets.example.com" }],
  paths,
  components: { schemas },
};

const { delete: _removed, ...withoutDelete } = paths["/pets/{petId}"];
const { tag: _tag, ...petProperties } = schemas.Pet.properties;

/** A description, typed as far as tests take it apart. */
export interface PetDescription {
  readonly openapi: string;
  readonly info: object;
  readonly servers?: readonly object[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components?: { readonly schemas: Readonly<Record<string, object>> };
}

/** An overlay, typed as far as tests take it apart. */
export interface PetOverlay {
  readonly overlay: string;
  readonly info: object;
  readonly actions: readonly {
    readonly target: string;
    readonly update: Record<string, unknown>;
  }[];
}

/** A description of pets in two versions, with something of everything that can change; its overlay; another one. */
export const petVersions: {
  readonly old: PetDescription;
  readonly new: PetDescription;
  readonly overlay: PetOverlay;
  readonly shop: PetDescription;
} = {
  old,
  new: {
    ...old,
    info: { title: "Pets", version: "2.0.0" },
    paths: {
      ...paths,
      "/pets": {
        ...paths["/pets"],
        get: {
          ...paths["/pets"].get,
          summary: "All pets, oldest first.",
          parameters: [{ name: "limit", in: "query", schema: { type: "integer", maximum: 50 } }],
        },
      },
      "/pets/{petId}": withoutDelete,
      "/toys": { get: { operationId: "listToys", responses: { 200: answer({ type: "string" }) } } },
    },
    components: {
      schemas: {
        Pet: {
          ...schemas.Pet,
          properties: {
            ...petProperties,
            name: { type: "string", description: "What it is called, by its owner." },
            kind: { type: "string", enum: ["cat", "dog", "fish"] },
          },
        },
        NewPet: {
          ...schemas.NewPet,
          required: ["name", "owner"],
          properties: { ...schemas.NewPet.properties, owner: { type: "string" } },
        },
      },
    },
  },
  overlay: {
    overlay: "1.0.0",
    info: { title: "Errors of pets", version: "1.0.0" },
    actions: [
      {
        target: "$.paths['/pets'].get.responses",
        update: {
          404: answer({
            type: "object",
            required: ["code"],
            properties: { code: { type: "string" } },
          }),
        },
      },
    ],
  },
  shop: {
    openapi: "3.0.3",
    info: { title: "Shop", version: "1.0.0" },
    paths: {
      "/orders": {
        get: { operationId: "listOrders", responses: { 200: answer({ type: "string" }) } },
      },
    },
  },
};
