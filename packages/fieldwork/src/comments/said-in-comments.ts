import { share } from "@afterword/metrics";
import type { MetricRow } from "@afterword/sdk";
import type { CodingRow, WrittenCoding } from "@afterword/store";
import type { Said } from "../privacy/hidden-of-period.ts";

const moods = ["positive", "neutral", "negative"] as const;
/** No theme has such a name: what all comments together have, each theme's part, and whether there is a theme at all. */
const any = "\n";
const nameOf = (theme: string, said: string): string => `${theme}\n${said}`;

/** What the comments of one response say, as options that were chosen. */
export function saidIn(codings: readonly Pick<CodingRow, "themes" | "sentiment" | "source">[]): Said[] {
  const said = new Set<string>();
  for (const { themes, sentiment, source } of codings) {
    if (themes.length > 0) said.add(any);
    for (const theme of themes) said.add(theme);
    for (const theme of ["", ...themes]) {
      if (sentiment !== null) said.add(nameOf(theme, sentiment));
      if (source === "estimated") said.add(nameOf(theme, "estimated"));
    }
  }
  return [...said].map((choice) => ({ value: null, choice }));
}

/** The figure of what was counted: the value is how many in a hundred have any theme. */
export function themesFigure({
  choices,
  n,
}: {
  readonly choices: ReadonlyMap<string, number> | null;
  readonly n: number;
}): Pick<MetricRow, "value" | "interval" | "answers" | "sentiment"> & { readonly n: number; readonly invalid: number } {
  const counts = choices ?? new Map<string, number>();
  const of = (theme: string, said: string) => counts.get(nameOf(theme, said)) ?? 0;
  const splitOf = (theme: string) => ({
    ...{ positive: of(theme, moods[0]), neutral: of(theme, moods[1]), negative: of(theme, moods[2]) },
    estimated: of(theme, "estimated"),
  });
  const themes = [...counts].filter(([name]) => !name.includes("\n"));
  const answers = themes
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([answer, count]) => {
      const { value, interval } = share({ x: count, n });
      return { answer, n: count, share: value, interval, sentiment: splitOf(answer) };
    });
  const { value, interval } = share({ x: counts.get(any) ?? 0, n });
  return { value, n, interval, invalid: 0, answers, sentiment: splitOf("") };
}

/** Codings by their response: one that answers several questions in words is one. */
export const byResponse = <C extends Pick<CodingRow, "response" | "question">>(
  codings: readonly C[],
  question: string | undefined,
): Map<string, C[]> =>
  Map.groupBy(
    codings.filter((one) => question === undefined || one.question === question),
    ({ response }) => response,
  );

/** Who wrote; an imported answer of which nobody says whose it is may be anybody's, and other answers are each somebody's. */
export const writerOf = ({ response, person, origin }: WrittenCoding): string =>
  person ?? (origin === "import" ? "" : `answer ${response}`);
