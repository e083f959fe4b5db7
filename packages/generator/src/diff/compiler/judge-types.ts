import { emitTypes } from "../../emit/types/emit-types.ts";
import type { JsonObject } from "../../document.ts";
import { nameClient } from "../../model/client-names.ts";
import { toPointer } from "../../json-pointer.ts";
import type { SchemaPair } from "../compare/compare-documents.ts";
import type { OperationPair } from "../compare/match-operations.ts";
import { namedSchemas } from "../compare/schema-names.ts";
import type { Finding } from "../finding.ts";
import { componentOf, type Reachability } from "../reachability.ts";
import type { Direction } from "../severity.ts";
import { askCompiler } from "./ask-compiler.ts";
import { modelOfValue } from "./model-of-value.ts";
import { probesOf } from "./finding-probes.ts";
import { questionsAbout, type OperationQuestion } from "./operation-questions.ts";
import { reduceDocument } from "./reduce-document.ts";
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
  /** For a finding about a schema: what the compiler says of its type, by direction. */
  readonly ofFinding: ReadonlyMap<Finding, ReadonlyMap<Direction, TypeAnswer>>;
}

/** What {@link judgeTypes} compares. */
export interface TypesInput {
  readonly base: Reachability;
  readonly head: Reachability;
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
  const { base, head, operations, schemas, findings } = input;
  const probes = findings.flatMap((finding, index) => probesOf(base, head, finding, index));
  const components = (side: "base" | "head"): string[] =>
    probes.flatMap(({ pointers }) => componentOf(pointers[side]) ?? []);
  const old = reduceDocument(
    base,
    operations.map((pair) => pair.base),
    components("base"),
  );
  const now = reduceDocument(
    head,
    operations.map((pair) => pair.head),
    components("head"),
  );
  const questions = operations.flatMap(questionsAbout);
  const answers = await askCompiler({
    base: typesOf(old),
    head: typesOf(now),
    parts: schemasOf(old, now, schemas),
    questions: [...probes, ...questions],
  });
  const ofFinding = new Map<Finding, Map<Direction, TypeAnswer>>();
  for (const { id, finding, direction } of probes) {
    const answer = answers.get(id);
    if (answer === undefined) continue;
    const known = ofFinding.get(finding) ?? new Map<Direction, TypeAnswer>();
    ofFinding.set(finding, known.set(direction, answer));
  }
  const broken = questions.flatMap((question) => {
    const reason = answers.get(question.id)?.reason;
    return reason === undefined ? [] : [{ question, reason }];
  });
  const namesOfBroken = (direction: Direction): Set<string> =>
    new Set(
      broken.flatMap(({ question }) =>
        question.direction === direction ? [question.pair.head.name] : [],
      ),
    );
  return {
    broken,
    brokenOperations: {
      request: namesOfBroken("request"),
      response: namesOfBroken("response"),
    },
    isRecursive: schemas.some(
      (pair) => base.isRecursive(pointerOf(pair.base)) || head.isRecursive(pointerOf(pair.head)),
    ),
    checked: new Set(operations.map((pair) => pair.head.name)),
    ofFinding,
  };
}

function typesOf(value: JsonObject): string {
  const model = modelOfValue(value);
  return emitTypes(model, nameClient(model), { banner: "" });
}

function pointerOf(schema: string): string {
  return toPointer(["components", "schemas", schema]);
}

/** The schemas that both reduced descriptions have. */
function schemasOf(old: JsonObject, now: JsonObject, schemas: readonly SchemaPair[]): TypePair[] {
  const before = namedSchemas(old);
  const after = namedSchemas(now);
  const type = (side: "Base" | "Head", name: string): string =>
    `${side}.components["schemas"][${JSON.stringify(name)}]`;
  return schemas.flatMap(({ base, head }) =>
    Object.hasOwn(before, base) && Object.hasOwn(after, head)
      ? [{ base: type("Base", base), head: type("Head", head) }]
      : [],
  );
}
