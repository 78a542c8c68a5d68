import type { ActionInput, ActionVerdict } from "@afterword/sdk";

/** An action of a service line in July of a year, and what the data say came of it. */
interface Planted {
  readonly line: string;
  readonly year: number;
  readonly verdict: ActionVerdict;
  readonly question?: "csat" | "nps";
  /** The other service line that it is compared with; null for all others. */
  readonly against?: string | null;
}

/** Travel's step of July 2023 was planted. Nothing was at the others then, nor at Travel a year before. */
export const planted: readonly Planted[] = [
  { line: "Travel", year: 2023, verdict: "improvement" },
  { line: "Travel", year: 2023, verdict: "improvement", question: "nps", against: null },
  { line: "Travel", year: 2023, verdict: "improvement", against: "IT_Support" },
  { line: "IT_Support", year: 2023, verdict: "no_clear_effect" },
  { line: "HR_Entitlements", year: 2023, verdict: "no_clear_effect" },
];

/** The plan of one: the year before July is compared with the year after it. */
export function actionOn(
  { line, year, question = "csat", against }: Omit<Planted, "verdict">,
  owner: string,
): ActionInput {
  const [from, to] = [`${String(year - 1)}-07-01`, `${String(year)}-07-01`];
  return {
    title: `Rebuild ${line}`,
    problem: `Few are content with ${line}.`,
    measure: {
      ...{ survey: "service", question, metric: question, where: { service_line: line }, from, to },
      against: against === undefined ? null : { by: "service_line", value: against },
    },
    ...{ owner, resources: "A team of four.", goal: "Content clients." },
    ...{ startsOn: to, dueOn: `${String(year)}-07-31`, reviewsOn: [to] },
  };
}
