// By path: a dependency of the root package would make turbo rebuild everything for any file of the generator.
import type { ClientsConfig } from "./packages/generator/src/config/define-config.ts";

const config: ClientsConfig = {
  clients: {
    management: {
      spec: "specs/cli-management-openapi.json",
      overlays: ["specs/overlays/cli-management.overlay.yaml"],
      package: "packages/management-client",
    },
    "platform-management": {
      spec: "specs/management-openapi.json",
      overlays: ["specs/overlays/management.overlay.yaml"],
      package: "packages/platform-management-client",
    },
    logs: {
      spec: "specs/function-logs-openapi.json",
      overlays: ["specs/overlays/function-logs.overlay.yaml"],
      package: "packages/logs-client",
    },
    deployment: {
      spec: "specs/deployment-admin-openapi.json",
      package: "packages/deployment-client",
    },
    provisioning: {
      spec: "specs/deployment-provisioning-openapi.json",
      package: "packages/provisioning-client",
    },
    "platform-deployment": {
      spec: "specs/deployment-openapi.json",
      overlays: ["specs/overlays/deployment.overlay.yaml"],
      package: "packages/platform-deployment-client",
    },
    "log-stream": {
      spec: "specs/log-stream-openapi.json",
      overlays: ["specs/overlays/log-stream.overlay.yaml"],
      package: "packages/log-stream",
    },
  },
  importExtension: ".ts",
};

export default config;
