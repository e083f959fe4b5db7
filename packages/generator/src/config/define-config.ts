/** What a config says about one client: which descriptions it is made from, and where it goes. */
export type ClientConfig = ClientSettings & ClientPlace;

/** Where a client goes: into a package of its own, or into a folder of an app. */
export type ClientPlace =
  | {
      /**
       * Folder of the client package. `src/generated/` in it belongs to the generator and holds nothing else;
       * `API.md` stands next to its `package.json`.
       */
      readonly package: string;
      readonly out?: never;
    }
  | {
      /** Folder for all files, such as `src/api`. Other files there are left alone. */
      readonly out: string;
      readonly package?: never;
    };

/** What a client is made from. */
export interface ClientSettings {
  /** Path or `http(s)` URL of the OpenAPI description. Paths are relative to the config file. */
  readonly spec: string;
  /** OpenAPI Overlay documents that are applied to the spec, in this order. */
  readonly overlays?: readonly string[];
  /** PascalCase name: `Management` gives `createManagementClient`. Default: derived from the client's key. */
  readonly name?: string;
  /** Path or URL that the spec is a copy of. */
  readonly upstream?: string;
  /**
   * What becomes of failures: `result` makes functions that give a result, in which `ok` tells success from failure;
   * `throw` makes functions that give the data of a success and throw the error class of the client. Default: `result`.
   */
  readonly errors?: "result" | "throw";
  /**
   * What the types of the client are like: `client` makes a type for each way that the values of a schema go where they
   * differ; `openapi-typescript` makes the types that openapi-typescript 7 makes, so that code which uses those compiles
   * unchanged. Default: `client`.
   */
  readonly types?: "client" | "openapi-typescript";
  /**
   * What becomes of the methods that a path does not have: `never` declares them as such, which libraries such as
   * swr-openapi ask for. The types of openapi-typescript always do. Default: `omitted`.
   */
  readonly absentMethods?: "omitted" | "never";
  /**
   * How the pages of operations follow each other, by method and path: `"GET /animals"`. It means the same as
   * `x-pagination` in an overlay.
   */
  readonly pagination?: Readonly<Record<string, PaginationDeclaration>>;
}

/** How the pages of an operation follow each other; `false` where it has none. */
export type PaginationDeclaration =
  | false
  | ({ readonly kind: "cursor" } & PageParameter & NextPointer & PagePointers)
  | ({
      readonly kind: "offset" | "page";
      /** The number of the first page. Default: 0 of offsets, 1 of pages. */
      readonly first?: number;
      /** Where the number of all items (`offset`) or pages (`page`) stands. */
      readonly total?: string;
    } & PageParameter &
      PagePointers)
  | ({ readonly kind: "next" } & NextPointer & Pick<PagePointers, "items">)
  | ({ readonly kind: "link" } & Pick<PagePointers, "items">);

/** Where a request says which page it wants. */
export interface PageParameter {
  readonly parameter: string;
  /** Whether that is a query parameter, or a property of the JSON body that is sent. Default: `query`. */
  readonly in?: "query" | "body";
}

/** Places in the body of a page, as JSON Pointers (RFC 6901). */
export interface PagePointers {
  /** Where the list stands. Default: the body is the list. */
  readonly items?: string;
  /** Where a boolean says whether there is a next page. */
  readonly more?: string;
}

/** Where a page says what comes behind it. */
export interface NextPointer {
  /** A JSON Pointer (RFC 6901) to the cursor or the URL of the next page. */
  readonly next: string;
}

/** The content of `clients.config.mts`: every client of a repository. */
export interface ClientsConfig {
  /** The JSON Schema of this file, for editors: `./node_modules/@convex-openapi/generator/clients.config.schema.json`. */
  readonly $schema?: string;
  /** The clients by name, as the command line takes them. */
  readonly clients: Readonly<Record<string, ClientConfig>>;
  /** The extension of relative imports in the emitted code. Default: `.js`. */
  readonly importExtension?: ".js" | ".ts" | "";
  /**
   * Hosts such as `schemas.example.com` or `localhost:8080` that a description from a URL may refer to or be redirected
   * to, besides its own.
   */
  readonly allowHosts?: readonly string[];
}

/** Gives an editor the types of a config. It returns its argument; nothing is read and nothing runs. */
export function defineConfig(config: ClientsConfig): ClientsConfig {
  return config;
}
