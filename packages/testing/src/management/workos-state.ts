import { randomBytes } from "node:crypto";

/** A WorkOS team that belongs to a Convex team. */
export interface WorkOSTeam {
  readonly id: string;
  readonly name: string;
  readonly adminEmail: string;
  readonly invitedEmails: string[];
}

/** A WorkOS environment, of a deployment or of a project. */
export interface WorkOSEnvironment {
  readonly id: string;
  /** The name at WorkOS. */
  readonly name: string;
  /** The name that the user gave. */
  readonly userName: string;
  readonly clientId: string;
  readonly apiKey: string;
  readonly isProduction: boolean;
}

/** What the host knows of WorkOS: teams by team id, environments by deployment or project. */
export class WorkOSState {
  /** The addresses of the member who calls. */
  readonly memberEmails: readonly string[] = ["member@example.com", "second@example.com"];
  readonly teams: Map<number, WorkOSTeam> = new Map();
  readonly deploymentEnvironments: Map<string, WorkOSEnvironment> = new Map();
  readonly projectEnvironments: Map<number, WorkOSEnvironment[]> = new Map();

  /** Makes an environment. */
  makeEnvironment(userName: string, isProduction: boolean): WorkOSEnvironment {
    const id = randomBytes(8).toString("hex");
    return {
      id: `environment_${id}`,
      name: `Convex: ${userName}`,
      userName,
      clientId: `client_${id}`,
      apiKey: `sk_test_${randomBytes(12).toString("hex")}`,
      isProduction,
    };
  }

  /** The addresses that already belong to a WorkOS team. */
  usedEmails(): string[] {
    return [...this.teams.values()].map(({ adminEmail }) => adminEmail);
  }
}
