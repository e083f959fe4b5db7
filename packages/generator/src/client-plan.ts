import type { ApiDocument } from "@convex-openapi/document/model";
import type { EmitOptions } from "./emit/emit-options.ts";

/** What one client is made from: the input of a run of the pipeline. */
export interface ClientPlan {
  /** What messages call the client. */
  readonly client: string;
  /** The folder that relative paths below start from. */
  readonly folder: string;
  /** Path or `http(s)` URL of the OpenAPI description. */
  readonly spec: string;
  /** Overlay documents, applied in this order. */
  readonly overlays: readonly string[];
  /** What the config says of the description, applied behind {@link overlays}. */
  readonly ownOverlays?: readonly ApiDocument[];
  /** See `ReadOptions.allowHosts`. */
  readonly allowHosts?: readonly string[];
  /** What names the sources, such as `--spec` or `clients.pets.spec of clients.config.json`, for messages. */
  readonly namedBy?: SourceNames | undefined;
  /** Names the client and the imports of its code. `clientName` defaults to the title of the API. */
  readonly options: Omit<EmitOptions, "clientName"> & { readonly clientName: string | undefined };
}

/** See {@link ClientPlan.namedBy}. */
export interface SourceNames {
  readonly spec: string;
  /** In the order of the overlays. */
  readonly overlays: readonly string[];
}
