import type { ClientNames } from "../../model/client-names.ts";
import { partId } from "../../model/part-graph.ts";
import { componentAround, componentId } from "../../model/references.ts";
import type { SchemaPair } from "../compare/compare-documents.ts";
import type { RecordedEdit } from "../compare/edit-recorder.ts";
import type { OperationPair } from "../compare/match-operations.ts";
import { operationName } from "../compare/operation-name.ts";
import type { Finding } from "../finding.ts";
import type { Reachability } from "../reachability.ts";
import type { Direction } from "../severity.ts";
import { askCompiler } from "./ask-compiler.ts";
import { probesOf } from "./finding-probes.ts";
import { questionsAbout, type OperationQuestion } from "./operation-questions.ts";
import { partOfTypes, type PartOfTypes } from "./part-of-types.ts";
import type { TypeAnswer, TypePair } from "./type-question.ts";

/** What the compiler is asked about, and what it answered. */
export interface CompilerVerdict {
  /** Parts of operations that old code cannot use any more. */
  readonly broken: readonly { readonly question: OperationQuestion; readonly reason: string }[];
  /** The names of the operations with such a part, by its direction. */
  readonly brokenOperations: Readonly<Record<Direction, ReadonlySet<string>>>;
  /**
   * Whether a schema that a difference can reach holds itself. The compiler does not follow such types to their end, so
   * that what it accepts of an operation need not be alike.
   */
  readonly isRecursive: boolean;
  /** The names of the operations that the compiler looked at. */
  readonly checked: ReadonlySet<string>;
  /** For an edit of a schema: what the compiler says of its type, by direction. */
  readonly ofEdit: ReadonlyMap<RecordedEdit, ReadonlyMap<Direction, TypeAnswer>>;
}

/** What {@link judgeTypes} compares. */
export interface TypesInput {
  readonly base: Reachability;
  readonly head: Reachability;
  readonly names: { readonly base: ClientNames; readonly head: ClientNames };
  readonly operations: readonly OperationPair[];
  /** Named schemas, each after those that it refers to. */
  readonly schemas: readonly SchemaPair[];
  readonly findings: readonly Finding[];
}

/**
 * Emits the types of what differs on both sides and asks the compiler about each operation that a difference can
 * reach, and about the type of each finding.
 */
export async function judgeTypes(input: TypesInput): Promise<CompilerVerdict> {
  const { base, head, names, operations, schemas, findings } = input;
  const probes = findings.flatMap((finding, index) => probesOf(base, head, finding, index));
  const partOf = (reachability: Reachability, side: "base" | "head"): PartOfTypes => {
    const parts = probes.flatMap(({ nodes }) =>
      componentAround(nodes[side]) === undefined ? [] : [partId(nodes[side])],
    );
    const wanted = new Set(operations.map((pair) => pair[side]));
    return partOfTypes(reachability, names[side], wanted, parts);
  };
  const old = partOf(base, "base");
  const now = partOf(head, "head");
  const questions = operations.flatMap(questionsAbout);
  const answers = await askCompiler({
    base: old.text,
    head: now.text,
    parts: schemasOf(old, now, schemas),
    questions: [...probes, ...questions],
  });
  const ofEdit = new Map<RecordedEdit, Map<Direction, TypeAnswer>>();
  for (const { id, finding, direction } of probes) {
    const answer = answers.get(id);
    if (answer === undefined) continue;
    const known = ofEdit.get(finding.edit) ?? new Map<Direction, TypeAnswer>();
    ofEdit.set(finding.edit, known.set(direction, answer));
  }
  const broken = questions.flatMap((question) => {
    const reason = answers.get(question.id)?.reason;
    return reason === undefined ? [] : [{ question, reason }];
  });
  const namesOfBroken = (direction: Direction): Set<string> =>
    new Set(
      broken.flatMap(({ question }) =>
        question.direction === direction ? [operationName(question.pair.head)] : [],
      ),
    );
  return {
    broken,
    brokenOperations: {
      request: namesOfBroken("request"),
      response: namesOfBroken("response"),
    },
    isRecursive: schemas.some(
      (pair) => base.isRecursive(idOf(pair.base)) || head.isRecursive(idOf(pair.head)),
    ),
    checked: new Set(operations.map((pair) => operationName(pair.head))),
    ofEdit,
  };
}

function idOf(schema: string): string {
  return componentId({ group: "schemas", name: schema });
}

/** The schemas that both sides have types of. */
function schemasOf(old: PartOfTypes, now: PartOfTypes, schemas: readonly SchemaPair[]): TypePair[] {
  const type = (side: "Base" | "Head", name: string): string =>
    `${side}.components["schemas"][${JSON.stringify(name)}]`;
  return schemas.flatMap(({ base, head }) =>
    old.parts.has(idOf(base)) && now.parts.has(idOf(head))
      ? [{ base: type("Base", base), head: type("Head", head) }]
      : [],
  );
}
