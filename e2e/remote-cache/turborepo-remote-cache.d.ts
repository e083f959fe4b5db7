/** What is used of a package that has no types. */
declare module "turborepo-remote-cache" {
  /** A server that does not listen yet. */
  export function createApp(options: {
    readonly logger: false;
    readonly configOverrides: Readonly<Record<string, string | boolean>>;
  }): {
    listen(options: { readonly host: string; readonly port: number }): Promise<string>;
    close(): Promise<void>;
  };
}
