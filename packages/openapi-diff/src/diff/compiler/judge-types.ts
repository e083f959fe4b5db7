import {
  type ClientNames,
  componentId,
  groupBy,
  type Operation,
} from "@convex-openapi/document/model";
import type { SchemaPair } from "../compare/compare-documents.ts";
import type { RecordedEdit } from "../compare/edit-recorder.ts";
import type { OperationPair } from "../compare/match-operations.ts";
import { operationName } from "../compare/operation-name.ts";
import type { Finding } from "../finding.ts";
import type { Reachability } from "../reachability.ts";
import { directions, type Direction } from "../severity.ts";
import { typePathOf } from "../describe-place.ts";
import { typedWay } from "../typed-way.ts";
import { askCompiler } from "./ask-compiler.ts";
import {
  differentTypes,
  partsOfTypes,
  type Asked,
  type PrintedSide,
  type Side,
} from "./different-types.ts";
import { probesOf, type NamedSide, type Probe } from "./finding-probes.ts";
import { questionsAbout, type OperationQuestion } from "./operation-questions.ts";
import { PrintedTypes } from "./printed-types.ts";
import type { TypeAnswer, TypePair } from "./type-question.ts";

/** What the compiler is asked about, and what it answered. */
export interface CompilerVerdict {
  /** Parts of operations that old code can no longer use. */
  readonly broken: readonly { readonly question: OperationQuestion; readonly reason: string }[];
  /** The names of the operations with such a part, by its direction. */
  readonly brokenOperations: Readonly<Record<Direction, ReadonlySet<string>>>;
  /**
   * Whether a schema that a difference can reach is recursive. The compiler does not follow such types to their end, so
   * that what it accepts of an operation need not be alike.
   */
  readonly isRecursive: boolean;
  /** The names of the operations that the compiler looked at. */
  readonly checked: ReadonlySet<string>;
  /** For an edit of a schema: what the compiler says of its type, by direction. */
  readonly ofEdit: ReadonlyMap<RecordedEdit, ReadonlyMap<Direction, TypeAnswer>>;
  /** Edits that reshape a schema, without being about it, so that old code can no longer use its type. */
  readonly brokenAside: ReadonlySet<RecordedEdit>;
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
 * Asks the compiler about each operation that a difference can reach, and about the type of each finding, where both
 * sides' types read otherwise. It is not even loaded when none does.
 */
export async function judgeTypes(input: TypesInput): Promise<CompilerVerdict> {
  const { base, head, names, operations, schemas, findings } = input;
  const sides = {
    base: { reachability: base, names: names.base },
    head: { reachability: head, names: names.head },
  };
  const probes = findings.flatMap((finding, index) =>
    probesOf(sides.base, sides.head, finding, index),
  );
  const { questions, answers } = await ask(sides, operations, probes, schemas);
  const ofEdit = new Map<RecordedEdit, Map<Direction, TypeAnswer>>();
  const brokenAside = new Set<RecordedEdit>();
  for (const { id, finding, direction, isAside } of probes) {
    const answer = answers.get(id) ?? sameTypes;
    if (isAside) {
      if (!answer.accepts) brokenAside.add(finding.edit);
      continue;
    }
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
    brokenAside,
  };
}

/** The answer to a question about types that read the same. */
const sameTypes: TypeAnswer = {
  accepts: true,
  reason: undefined,
  isSame: () => true,
  texts: () => ({ before: "", after: "" }),
};

interface Answers {
  /** The questions about operations that were asked. */
  readonly questions: readonly OperationQuestion[];
  /** By the ids of questions, those about findings too. */
  readonly answers: ReadonlyMap<string, TypeAnswer>;
}

/** Asks what there is to ask. */
async function ask(
  sides: Readonly<Record<Side, NamedSide>>,
  operations: readonly OperationPair[],
  probes: readonly Probe[],
  schemas: readonly SchemaPair[],
): Promise<Answers> {
  const nothing = { questions: [], answers: new Map<string, TypeAnswer>() };
  if (operations.length + probes.length === 0) return nothing;
  const printed = { base: printedSide(sides.base), head: printedSide(sides.head) };
  const asked = differentTypes(printed, operations, probes);
  const questions = asked.halves.flatMap(questionsAbout);
  if (asked.probes.length + questions.length === 0) return nothing;
  return { questions, answers: await answersOf(printed, asked, questions, schemas) };
}

function printedSide({ reachability, names }: NamedSide): PrintedSide {
  return { reachability, names, printed: new PrintedTypes(reachability.model, names) };
}

/** What the compiler says, by the ids of the questions. */
async function answersOf(
  { base, head }: Readonly<Record<Side, PrintedSide>>,
  asked: Asked,
  questions: readonly OperationQuestion[],
  schemas: readonly SchemaPair[],
): Promise<ReadonlyMap<string, TypeAnswer>> {
  const parts = {
    base: partsOfTypes(base.reachability, "base", asked),
    head: partsOfTypes(head.reachability, "head", asked),
  };
  const differentOf = {
    base: new Set([...parts.base].filter((id) => asked.different.base.has(id))),
    head: new Set([...parts.head].filter((id) => asked.different.head.has(id))),
  };
  const { answers } = await askCompiler({
    files: {
      "/base.ts": base.printed.module(callsOf("base", asked), parts.base),
      "/head.ts": head.printed.module(callsOf("head", asked), parts.head),
    },
    base: "/base.ts",
    head: "/head.ts",
    library: "emitted",
    parts: typePairs({ base, head }, differentOf, schemas),
    questions: [...asked.probes, ...questions],
  });
  return answers;
}

function callsOf(side: Side, { halves }: Asked): ReadonlyMap<Operation, readonly Direction[]> {
  return new Map(
    [...groupBy(halves, ({ pair }) => pair[side])].map(([operation, own]) => [
      operation,
      own.map(({ direction }) => direction),
    ]),
  );
}

function idOf(schema: string): string {
  return componentId({ group: "schemas", name: schema });
}

/** The types of some schemas of both sides: as they are received, and as they are sent where that differs. */
function typePairs(
  sides: Readonly<Record<"base" | "head", NamedSide>>,
  parts: Readonly<Record<"base" | "head", ReadonlySet<string>>>,
  schemas: readonly SchemaPair[],
): TypePair[] {
  const type = (side: "base" | "head", key: string, direction: Direction): string | undefined => {
    const { reachability, names } = sides[side];
    const schema = reachability.model.components.schemas.get(key);
    if (schema === undefined || !parts[side].has(idOf(key))) return undefined;
    const way = typedWay(direction, reachability.model, names, schema.node);
    return way && `${side === "base" ? "Base" : "Head"}.${typePathOf(way)}`;
  };
  const pairs = new Map<string, TypePair>();
  for (const { base, head } of schemas) {
    for (const direction of directions) {
      const pair = { base: type("base", base, direction), head: type("head", head, direction) };
      if (pair.base === undefined || pair.head === undefined) continue;
      pairs.set(`${pair.base} ${pair.head}`, { base: pair.base, head: pair.head });
    }
  }
  return [...pairs.values()];
}
