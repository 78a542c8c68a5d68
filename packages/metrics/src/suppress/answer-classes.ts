import type { Answered, Piece } from "./pieces.ts";
import { randomResidues } from "./zero-sums.ts";

/** Groups that are in the same pieces: no figure tells apart who of them gave which of their answers. */
export interface AnswerClass {
  readonly groups: readonly number[];
  /** Of each chain the piece, by number. */
  readonly places: readonly number[];
  /** A number for the places. Those of several classes are added up: they are whole, and exact in a double. */
  readonly weight: number;
  /** How often each answer was given, by its number. */
  readonly counts: readonly number[];
}

const heaviest = 2 ** 20;

/** The classes of those who answered, but for those in a piece of which all gave one answer: that is known of them anyway. */
export function answerClasses(partitions: readonly (readonly Piece[])[], answered: readonly Answered[]): AnswerClass[] {
  const places: number[][] = answered.map(() => []);
  const alike = new Set<number>();
  const pieces = partitions.flat();
  for (const [at, piece] of pieces.entries()) {
    if (isAlike(piece, answered)) for (const group of piece) alike.add(group);
    for (const group of piece) places[group]?.push(at);
  }
  const random = randomResidues(pieces.length);
  const weights = pieces.map(() => random() * heaviest + (random() % heaviest));
  const told = [...answered.keys()].filter((group) => (answered[group]?.counts.size ?? 0) > 0 && !alike.has(group));
  const answers = answersOf(answered);
  return [...Map.groupBy(told, (group) => places[group]?.join()).values()].map((groups) => {
    const own = places[groups[0] ?? -1] ?? [];
    const weight = own.reduce((sum, piece) => sum + (weights[piece] ?? 0), 0);
    const count = (answer: string) =>
      groups.reduce((sum, group) => sum + (answered[group]?.counts.get(answer) ?? 0), 0);
    return { groups, places: own, weight, counts: answers.map(count) };
  });
}

/** Every answer that was given, in one order. */
export const answersOf = (answered: readonly Answered[]): string[] =>
  [...new Set(answered.flatMap(({ counts }) => [...counts.keys()]))].sort();

function isAlike(piece: Piece, answered: readonly Answered[]): boolean {
  const n = piece.reduce((sum, group) => sum + (answered[group]?.n ?? 0), 0);
  const [first = ""] = piece.flatMap((group) => [...(answered[group]?.counts.keys() ?? [])]);
  return piece.reduce((sum, group) => sum + (answered[group]?.counts.get(first) ?? 0), 0) === n;
}
