import type { RecordDetail } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import { Fact } from "../../parts/fact.tsx";
import { ownText } from "../results/asked.ts";
import { surveysQuery } from "../surveys/queries.ts";

/** What somebody sent: each answer by what was asked, an option by its words; by their names where that is asked no more. */
export function SentAnswers({ of: { survey, answers } }: { readonly of: Pick<RecordDetail, "survey" | "answers"> }) {
  const words = useWords();
  const surveys = useQuery(surveysQuery);
  const asked = surveys.data?.find(({ id }) => id === survey)?.questions ?? [];
  const inWords = (name: string, answer: unknown): string => {
    if (typeof answer === "boolean") return words.text(answer ? "console.yes" : "console.no");
    if (Array.isArray(answer)) return words.list(answer.map((one) => inWords(name, one)));
    const option = asked.find((one) => one.name === name)?.options?.find(({ value }) => value === answer);
    if (option) return ownText(option.text, words.language);
    return typeof answer === "string" ? answer : JSON.stringify(answer);
  };
  return (
    <dl className="facts">
      {Object.entries(answers).map(([name, answer]) => {
        const question = asked.find((one) => one.name === name);
        return (
          <Fact key={name} label={<bdi>{question ? ownText(question.text, words.language) : name}</bdi>}>
            <bdi>{inWords(name, answer)}</bdi>
          </Fact>
        );
      })}
    </dl>
  );
}
