import { lengthOf, minutesOf, type SurveyDefinition } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";
import { ConditionWords } from "./condition-words.tsx";
import { OwnText } from "./words-of.tsx";

/** What a survey asks, question by question, and how long that takes. */
export function QuestionsList({ of }: { readonly of: SurveyDefinition }) {
  const words = useWords();
  const { longest } = lengthOf(of);
  return (
    <>
      <p>
        {words.text("console.surveys.length", {
          questions: longest.questions,
          minutes: minutesOf(longest.seconds),
        })}
      </p>
      <ol className="asked">
        {of.questions.map((question) => (
          <li key={question.name}>
            <OwnText of={question.text} survey={of} />{" "}
            <span className="soft">{words.text(`console.surveys.kinds.${question.kind}`)}</span>{" "}
            {question.of !== undefined && (
              <span className="tag">
                <bdi>{question.of}</bdi>
              </span>
            )}
            {question.when && (
              <div className="soft">
                {words.text("console.surveys.when.said")} <ConditionWords of={question.when} survey={of} />
              </div>
            )}
            {question.options && (
              <ul>
                {question.options.map(({ value, text }) => (
                  <li key={value}>
                    <OwnText of={text} survey={of} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
