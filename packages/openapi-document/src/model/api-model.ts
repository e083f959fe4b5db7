import type { Diagnostic } from "../diagnostic.ts";
import type { ApiDocument, JsonObject } from "../document.ts";
import { placeOf, type Position } from "../position.ts";
import { objectOf } from "../reference.ts";
import { textOf } from "./described.ts";
import { child, type Node, pointerOf, tokensOf } from "./node.ts";
import type {
  Header,
  Operation,
  Parameter,
  PathEntry,
  RequestBody,
  Response,
  SecurityRequirement,
  Use,
} from "./operation.ts";
import { Discriminations } from "./discriminators/discriminations.ts";
import { unusedDefinitions } from "./definitions.ts";
import { Directions } from "./directions/directions.ts";
import { SchemaHolders } from "./directions/schema-holders.ts";
import { schemasOf, schemasSentBy } from "./directions/schemas-on-the-way.ts";
import type { Problem } from "./problem.ts";
import { PartGraph } from "./part-graph.ts";
import { parallelReferences } from "./parallel-references.ts";
import type { ProseChange, ProseOwner } from "./prose/prose-change.ts";
import { proseChanges, type ProseMoves } from "./prose/prose-changes.ts";
import { ContentReader, entriesOf } from "./read-content.ts";
import { readPathItems, readSecurity } from "./read-operations.ts";
import { componentAt, References } from "./references.ts";
import { Schema } from "./schema.ts";
import { readSecuritySchemes, type SecurityScheme } from "./security-scheme.ts";
import { serversOf, type Server } from "./server.ts";
import { sortedMap } from "./sorted.ts";
import { stablePointer } from "./stable-pointer.ts";
import { surveyOf, type Survey, type WrittenReference } from "./survey.ts";
import type { Visit } from "./walk.ts";
import { Written } from "./written.ts";

/** The groups of `components` that types and calls are made from. */
export interface Components {
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly parameters: ReadonlyMap<string, Use<Parameter>>;
  readonly headers: ReadonlyMap<string, Use<Header>>;
  readonly requestBodies: ReadonlyMap<string, Use<RequestBody>>;
  readonly responses: ReadonlyMap<string, Use<Response>>;
}

/** Where path items stand under a key. */
export type PathSection = "paths" | "webhooks" | "pathItems";

/**
 * What a description means: the one reading of it, which everything after the structural check is made from. It is
 * lazy, keeps the order of the description, follows every `$ref`, and takes what has the wrong shape for absent.
 */
export class ApiModel {
  readonly file: string;
  /** Such as `3.1.0`. */
  readonly version: string;
  readonly #document: ApiDocument;
  readonly #reader: ContentReader;
  #servers: readonly Server[] | undefined;
  readonly #entries = new Map<PathSection, readonly PathEntry[]>();
  readonly #operations = new Map<PathSection, readonly Operation[]>();
  #components: Components | undefined;
  #survey: Survey | undefined;
  #discriminating: readonly Schema[] | undefined;
  #discriminations: Discriminations | undefined;
  #referred: readonly Schema[] | undefined;
  #isUnused: ((node: Node) => boolean) | undefined;
  #graph: PartGraph | undefined;
  #directions: Directions | undefined;

  constructor(document: ApiDocument) {
    this.file = document.file;
    this.#document = document;
    const show = (node: Node): string => placeOf(this.locate(node));
    this.#reader = new ContentReader(new References(document.value), show);
    const { openapi } = document.value;
    this.version = typeof openapi === "string" ? openapi : "";
  }

  /** The description itself. */
  get node(): Node {
    return this.#reader.references.root.node;
  }

  /** Whether keywords beside a `$ref` count: they do from OpenAPI 3.1 on (JSON Schema 2020-12). */
  get keepsReferenceSiblings(): boolean {
    return this.#reader.keepsReferenceSiblings;
  }

  /** All of it. */
  get written(): Written {
    return new Written(this.#document.value);
  }

  /** Where a node stands in a file that a person edits. */
  locate(node: Node): Position {
    return this.#document.locate(pointerOf(node));
  }

  /** The location that some keys lead to, whether or not something stands there. */
  nodeAt(tokens: readonly string[]): Node {
    return tokens.reduce((node, token) => child(node, token), this.node);
  }

  /** See {@link stablePointer}. */
  stablePointer(node: Node): string {
    return stablePointer(this.#reader.references, node);
  }

  get title(): string {
    return textOf(this.#info["title"]) ?? "API";
  }

  get description(): string | undefined {
    return textOf(this.#info["description"]);
  }

  get servers(): readonly Server[] {
    return (this.#servers ??= serversOf(this.node, this.#document.value));
  }

  /** What an operation without security of its own needs. */
  get security(): readonly SecurityRequirement[] {
    return readSecurity(this.#document.value["security"] ?? []);
  }

  /** Where `paths` stands, `undefined` where there is none. */
  get paths(): Node | undefined {
    return this.#document.value["paths"] === undefined ? undefined : child(this.node, "paths");
  }

  /** The operations of `paths`. */
  get operations(): readonly Operation[] {
    return this.#operationsOf("paths");
  }

  get webhooks(): readonly Operation[] {
    return this.#operationsOf("webhooks");
  }

  /** The entries of `paths`, of `webhooks` or of `components.pathItems`, those without an operation too. */
  pathEntries(section: PathSection): readonly PathEntry[] {
    const known = this.#entries.get(section);
    if (known !== undefined) return known;
    const isComponent = section === "pathItems";
    const { value } = this.#document;
    const holder = isComponent ? child(this.node, "components") : this.node;
    const written = isComponent ? objectOf(value["components"])[section] : value[section];
    const entries = readPathItems(this.#reader, section, child(holder, section), written);
    this.#entries.set(section, entries);
    return entries;
  }

  get components(): Components {
    return (this.#components ??= this.#readComponents());
  }

  /** The schema that a `$ref` of the description points to. */
  schemaOf(ref: string): Schema | undefined {
    return this.#reader.schemaOf(ref);
  }

  /** Every `$ref` of the description that is no data, first those of `components`. */
  get references(): readonly WrittenReference[] {
    return this.#found.references;
  }

  /** Visits what {@link walk} does in all of the description, and takes down on the way what is asked for later. */
  visit(visit: Visit): void {
    const found = surveyOf(this.#reader.references, visit);
    this.#survey ??= found;
  }

  /** A schema that allows everything, where the description says none. */
  anythingAt(node: Node): Schema {
    return new Schema({ node, value: true }, this.#reader);
  }

  /** The parameter that stands at a node, or that a `$ref` there leads to. */
  parameterAt(node: Node): Parameter | undefined {
    const place = this.#reader.references.at(tokensOf(node));
    return place && this.#reader.use(place, this.#reader.parameter)?.value;
  }

  /** The entries of `components.securitySchemes`. */
  get securitySchemes(): ReadonlyMap<string, SecurityScheme> {
    return readSecuritySchemes(child(this.node, "components"), this.#document.value["components"]);
  }

  /** Which parts of the description refer to which. */
  get graph(): PartGraph {
    return (this.#graph ??= new PartGraph(this.#reader.references, [
      ...this.operations,
      ...this.webhooks,
    ]));
  }

  /**
   * The pairs of schemas of `components` that two descriptions refer to at the same place, each pair once or more.
   */
  schemasReferredWith(other: ApiModel, visit: (own: Schema, others: Schema) => void): void {
    for (const section of ["paths", "components"]) {
      const left = this.#document.value[section];
      parallelReferences(left, other.#document.value[section], (ref, otherRef) => {
        const own = this.schemaOf(ref);
        const others = other.schemaOf(otherRef);
        if (own !== undefined && others !== undefined) visit(own, others);
      });
    }
  }

  /**
   * What the two descriptions document differently about what both have. `moves` says what goes by another name or
   * stands elsewhere in the other one.
   */
  proseChangesTo(other: ApiModel, moves: ProseMoves): readonly ProseChange[] {
    const nodes = [...moves.nodes, ...this.#unknownPartsWith(other)];
    return proseChanges(this.#reader.references, other.#reader.references, { ...moves, nodes });
  }

  /** What both descriptions refer to in fields that OpenAPI does not know, as in `#/definitions/Team`. */
  #unknownPartsWith(other: ApiModel): ProseOwner[] {
    const now = unknownParts(other.references);
    return [...unknownParts(this.references)].flatMap(([ref, base]) => {
      const head = now.get(ref);
      return head === undefined ? [] : [{ base, head }];
    });
  }

  /** Every schema with a `discriminator`, wherever it stands: first those of `components`. */
  get discriminatingSchemas(): readonly Schema[] {
    return (this.#discriminating ??= this.#found.discriminating.map((place) =>
      this.#reader.schemaAt(place),
    ));
  }

  /** Every schema that says more than one thing of what its values are: parts of `allOf`, types and values. */
  get manifoldSchemas(): readonly Schema[] {
    return this.#found.manifold.map((place) => this.#reader.schemaAt(place));
  }

  /** What discriminators say of the schemas that they select. */
  get discriminations(): Discriminations {
    return (this.#discriminations ??= new Discriminations(this));
  }

  /**
   * The schemas that a `$ref` points to and that have no name in `components`, such as a property of another schema,
   * sorted by pointer.
   */
  get referredParts(): readonly Schema[] {
    return (this.#referred ??= this.#findReferredParts());
  }

  /** What of each schema goes which way. */
  get directions(): Directions {
    return (this.#directions ??= this.#findDirections());
  }

  /** Whether a node is in an entry of `$defs` or `definitions` that nothing refers to, so that nothing is made of it. */
  isUnused(node: Node): boolean {
    this.#isUnused ??= unusedDefinitions(this.references);
    return this.#isUnused(node);
  }

  /** What has no meaning, and how it was read all the same. */
  get problems(): readonly Problem[] {
    this.#operationsOf("paths");
    this.#operationsOf("webhooks");
    this.#components ??= this.#readComponents();
    return this.#reader.problems;
  }

  /** {@link problems} with their positions. */
  get diagnostics(): readonly Diagnostic[] {
    return this.problems.map((problem) => this.diagnostic(problem));
  }

  /** A problem with its position. */
  diagnostic({ severity, rule, message, node, at }: Problem): Diagnostic {
    return { severity, rule, message, pointer: pointerOf(node), position: this.locate(at) };
  }

  get #found(): Survey {
    return (this.#survey ??= surveyOf(this.#reader.references));
  }

  #findReferredParts(): readonly Schema[] {
    const refs = new Set(
      this.references.filter(({ kind }) => kind === "schema").map(({ ref }) => ref),
    );
    const referred = new Map<string, Schema>();
    for (const ref of refs) {
      const schema = this.#reader.schemaOf(ref);
      if (schema === undefined || componentAt(schema.node)?.group === "schemas") continue;
      referred.set(pointerOf(schema.node), schema);
    }
    return sortedMap(referred).map(([, schema]) => schema);
  }

  #findDirections(): Directions {
    const { references, directed } = this.#found;
    const reader = this.#reader;
    return new Directions({
      directed: directed.map((place) => reader.schemaAt(place)),
      holders: new SchemaHolders(reader.references, reader, references),
      sent: () => {
        const { parameters, requestBodies } = this.components;
        const operations = [...this.operations, ...this.webhooks];
        const entries = [...parameters.values(), ...requestBodies.values()];
        return [...schemasSentBy(operations), ...schemasOf(entries)];
      },
      subtypes: (schema) => this.discriminations.subtypesOf(schema),
    });
  }

  get #info(): JsonObject {
    return objectOf(this.#document.value["info"]);
  }

  #operationsOf(section: PathSection): readonly Operation[] {
    const known = this.#operations.get(section);
    if (known !== undefined) return known;
    const operations = this.pathEntries(section).flatMap((entry) => entry.operations);
    this.#operations.set(section, operations);
    return operations;
  }

  #readComponents(): Components {
    const reader = this.#reader;
    const components = objectOf(this.#document.value["components"]);
    const node = child(this.node, "components");
    const schemas = child(node, "schemas");
    return {
      schemas: new Map(
        entriesOf(components["schemas"]).map(([name, value]) => [
          name,
          reader.schemaAt({ node: child(schemas, name), value }),
        ]),
      ),
      parameters: reader.map(child(node, "parameters"), components["parameters"], reader.parameter),
      headers: reader.map(child(node, "headers"), components["headers"], reader.header),
      requestBodies: reader.map(
        child(node, "requestBodies"),
        components["requestBodies"],
        reader.requestBody,
      ),
      responses: reader.map(child(node, "responses"), components["responses"], reader.response),
    };
  }
}

/** What references lead to in fields that OpenAPI does not know, as what they have to lead to, by the `$ref`. */
function unknownParts(references: readonly WrittenReference[]): ReadonlyMap<string, Node> {
  return new Map(
    references.flatMap(({ ref, kind, target }): [string, Node][] =>
      target?.kind === "value" ? [[ref, { ...target, kind }]] : [],
    ),
  );
}
