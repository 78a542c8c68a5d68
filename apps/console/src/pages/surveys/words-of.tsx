import { textIn, type SurveyDefinition, type Text } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";

/** The language that a survey's plain texts are in. */
export const ownOf = ({ language }: Pick<SurveyDefinition, "language">): string => language ?? "en";

/** A text of a survey in the reader's language, else in the survey's own. */
export function OwnText({
  of,
  survey,
  none,
}: {
  readonly of: Text | undefined | null;
  readonly survey: Pick<SurveyDefinition, "language">;
  readonly none?: string;
}) {
  const { language } = useWords();
  const own = ownOf(survey);
  const text = of ?? undefined;
  const said = textIn(text, language, own) || textIn(text, own, own) || (none ?? "");
  return <bdi>{said}</bdi>;
}
