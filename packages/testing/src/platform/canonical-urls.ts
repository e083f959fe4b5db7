/** The URLs under which a deployment says it can be reached. */
export class CanonicalUrls {
  readonly #ownUrl: () => string;
  #cloud: string | undefined;
  #site: string | undefined;

  constructor(ownUrl: () => string) {
    this.#ownUrl = ownUrl;
  }

  /** Where functions are called. */
  get cloudUrl(): string {
    return this.#cloud ?? this.#ownUrl();
  }

  /** Where HTTP actions are called. */
  get siteUrl(): string {
    return this.#site ?? this.#ownUrl().replace(/\.convex\.cloud$/, ".convex.site");
  }

  /** Sets one of the two; undefined goes back to the deployment's own URL. */
  set(destination: "convexCloud" | "convexSite", url: string | undefined): void {
    if (destination === "convexCloud") this.#cloud = url;
    else this.#site = url;
  }
}
