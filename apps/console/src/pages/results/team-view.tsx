import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { CommentList } from "./comment-list.tsx";
import { DueCases } from "./due-cases.tsx";
import { Figures } from "./figures.tsx";
import { useResults } from "./results-context.tsx";
import { Card, Trend } from "./score.tsx";

/** Their own part only, without a ranking of anybody. */
export function TeamView() {
  const words = useWords();
  const me = useMe();
  const { survey, asked, isFixed } = useResults();
  const main = asked[0];
  if (main === undefined) return null;
  return (
    <>
      <div className="cards">
        {asked.slice(0, 2).map((one) => (
          <Card key={one.question} asked={one} />
        ))}
      </div>
      {!isFixed && may(me, "cases.read") && <DueCases />}
      <Figures>
        <Trend {...main} every="month" />
      </Figures>
      {may(me, "comments.read") && (
        <>
          {survey.k === 1 && (
            <section className="praise">
              <h2>{words.text("console.results.praise")}</h2>
              <CommentList limit={3} mood="high" />
            </section>
          )}
          <section>
            <h2>{words.text("console.results.page.comments")}</h2>
            <CommentList limit={10} />
          </section>
        </>
      )}
    </>
  );
}
