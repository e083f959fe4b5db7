import type { ViteUserConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { testConfig } from "../../scripts/test-config.ts";

/** Tests that start processes run first: to start one takes longer the more memory the process has that starts it. */
class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const startsProcesses = ({ moduleId }: TestSpecification): boolean =>
      moduleId.includes("/test/cli/");
    const sorted = await super.sort(files);
    return [...sorted.filter(startsProcesses), ...sorted.filter((file) => !startsProcesses(file))];
  }
}

const config: ViteUserConfig = testConfig({
  folder: import.meta.dirname,
  usesBuilds: true,
  test: {
    isolate: false,
    sequence: { sequencer: ProcessesFirst },
    // Modules that tests write are loaded by Node, as the program and its users load them.
    server: { deps: { external: [/\/(?:generator|load-config|openapi-clients)-\w{6}\//] } },
  },
});

export default config;
