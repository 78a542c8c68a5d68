import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words.tsx";
import { surveysQuery } from "../surveys/queries.ts";

/** The surveys there are already, and the way to another one. */
export function SurveyStep() {
  const words = useWords();
  const { data: surveys = [] } = useQuery(surveysQuery);
  return (
    <>
      {surveys.length > 0 && (
        <ul className="plain names" aria-label={words.text("console.welcome.survey.there")}>
          {surveys.map(({ id }) => (
            <li key={id}>
              <Link to="/surveys/$id" params={{ id }}>
                <bdi>{id}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Link to="/surveys/new" className="button">
        {words.text("console.welcome.survey.begin")}
      </Link>
    </>
  );
}
