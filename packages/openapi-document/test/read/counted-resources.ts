import { SchemaResources, type FilePlace } from "../../src/read/schema-resources.ts";

/** Counts how often somebody looks into an object or a list. */
export class CountedResources extends SchemaResources {
  looks = 0;

  override inside(...parameters: Parameters<SchemaResources["inside"]>): FilePlace | undefined {
    this.looks += 1;
    return super.inside(...parameters);
  }
}
