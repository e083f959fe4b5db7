import type { ConvexValue } from "../values/convex-value.ts";
import type { Document } from "./document.ts";
import { paginate, type PaginationResult, readPaginationOptions } from "./pagination.ts";

/** What `ctx.db.query(table)` gives: the documents of a table, narrowed and ordered step by step. */
export class TableQuery {
  readonly #documents: readonly Document[];

  constructor(documents: readonly Document[]) {
    this.#documents = documents;
  }

  /** By creation time: `asc`, which is the default, is oldest first. */
  order(order: "asc" | "desc"): TableQuery {
    const sorted = [...this.#documents].sort(
      (left, right) => left._creationTime - right._creationTime,
    );
    return new TableQuery(order === "asc" ? sorted : sorted.reverse());
  }

  /** Only the documents for which `keep` is true. A plain function, where Convex has expressions. */
  filter(keep: (document: Document) => boolean): TableQuery {
    return new TableQuery(this.#documents.filter(keep));
  }

  /** All documents. */
  async collect(): Promise<Document[]> {
    return this.#documents.map((document) => structuredClone(document));
  }

  /** The first `count` documents. */
  async take(count: number): Promise<Document[]> {
    return this.#documents.slice(0, count).map((document) => structuredClone(document));
  }

  /** The first document, or null. */
  async first(): Promise<Document | null> {
    return (await this.take(1))[0] ?? null;
  }

  /**
   * The only document, or null.
   * @throws Error when there are more.
   */
  async unique(): Promise<Document | null> {
    if (this.#documents.length > 1) throw new Error("unique() query returned more than one result");
    return await this.first();
  }

  /**
   * One page.
   * @throws Error for options that Convex refuses.
   */
  async paginate(options: ConvexValue): Promise<PaginationResult> {
    return paginate(this.#documents, readPaginationOptions(options));
  }
}
