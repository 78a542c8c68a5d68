import type { SurveyItem } from "../contract/response.ts";

/** The survey that asks for the most scores: what a reader most likely wants to see first. */
export const mostTelling = (surveys: readonly SurveyItem[]): SurveyItem | undefined =>
  surveys.toSorted((a, b) => scoresIn(b) - scoresIn(a))[0];

const scoresIn = ({ kind, questions }: SurveyItem): number =>
  kind === "feedback" ? 0 : questions.filter(({ scale }) => scale !== undefined).length;

/** The kinds of questions whose answers are scores, the headline figures first. */
export const kindsWithScores: readonly string[] = ["csat", "nps", "ces", "agree", "rating"];

type Part = Readonly<Record<string, string>>;

/**
 * The segment by which figures are split: the one that was chosen, else the one that a reader most likely splits by first.
 *
 * @param parts of the organisation that the reader may see; null is all of it
 * @example splitBy({ segments: ["team", "site"] }, {}, [{ team: "ICT" }]); // "site"
 */
export function splitBy(
  { segments }: Pick<SurveyItem, "segments">,
  { by, where = {} }: { readonly by?: string; readonly where?: Part },
  parts: readonly Part[] | null,
): string | undefined {
  // What is filtered to one value is split by another segment, and so is what the reader sees one value of.
  const open = segments.filter((name) => where[name] === undefined && !isOneIn(parts, name));
  const liked = [/service.?line/i, /department|team/i, /service/i, /mission|site|station|location/i];
  const usual = liked.map((one) => open.find((name) => one.test(name))).find((name) => name !== undefined);
  return open.find((name) => name === by) ?? usual ?? open[0];
}

const isOneIn = (parts: readonly Part[] | null, segment: string): boolean => {
  const [first, ...others] = new Set((parts ?? []).map((part) => part[segment]));
  return first !== undefined && others.length === 0;
};
