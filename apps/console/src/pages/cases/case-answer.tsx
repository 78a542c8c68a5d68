import type { CaseDetail, CaseItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../app/words.tsx";
import { ownText } from "../results/asked.ts";
import { surveysQuery } from "../surveys/queries.ts";

/** What was answered that opened a case, by the question's name; a word where somebody opened it. */
export function CaseAnswer({ of: { question, answer } }: { readonly of: Pick<CaseItem, "question" | "answer"> }) {
  const words = useWords();
  if (question === null || answer === null) return words.text("console.cases.byHand");
  const said = typeof answer === "boolean" ? words.text(answer ? "console.cases.yes" : "console.cases.no") : answer;
  return <bdi>{`${question}: ${String(said)}`}</bdi>;
}

/** Everything that was answered, by the text of each question; by its name where the survey asks it no more. */
export function CaseAnswers({ of: { survey, answers } }: { readonly of: CaseDetail }) {
  const words = useWords();
  const surveys = useQuery(surveysQuery);
  const asked = surveys.data?.find(({ id }) => id === survey)?.questions ?? [];
  const called = (name: string) => {
    const question = asked.find((one) => one.name === name);
    return question === undefined ? name : ownText(question.text, words.language);
  };
  return (
    <section>
      <h2>{words.text("console.cases.answers")}</h2>
      <dl className="facts">
        {Object.entries(answers).map(([name, answer]) => (
          <div key={name}>
            <dt>
              <bdi>{called(name)}</bdi>
            </dt>
            <dd>
              <AnswerValue of={answer} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** One answer: yes and no in the reader's language, all else as it was given. */
function AnswerValue({ of }: { readonly of: unknown }) {
  const words = useWords();
  if (typeof of === "boolean") return words.text(of ? "console.cases.yes" : "console.cases.no");
  return <bdi>{typeof of === "string" ? of : JSON.stringify(of)}</bdi>;
}
