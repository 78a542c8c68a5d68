import type { ResponseItem, ResponsesQuery } from "@afterword/sdk";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { problemText } from "../../app/problem.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Notice } from "../../parts/notice.tsx";
import { OpenCase } from "../cases/open-case.tsx";
import { CodedAs } from "./coded-as.tsx";
import { ownText, type Asked } from "./asked.ts";
import { useResults, type Results } from "./results-context.tsx";
import { Translate } from "./translate.tsx";
import { Translated } from "./translated.tsx";

interface CommentListProps {
  readonly limit: number;
  /** Only what was written beside such a score, whatever is chosen. */
  readonly mood?: Mood;
}

/** What people wrote, newest first, as the API shows it: names and addresses are taken out there. */
export function CommentList({ limit, mood }: CommentListProps) {
  const words = useWords();
  const results = useResults();
  const query = { ...queryOf(results, mood ?? results.search.mood), limit };
  const found = useInfiniteQuery({
    queryKey: ["responses", query],
    queryFn: ({ pageParam }) => aw.responses.list({ ...query, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  if (found.data === undefined)
    return found.isError ? (
      <Notice kind="warning">{problemText(words, found.error)}</Notice>
    ) : (
      <div className="coming chart loading" role="status">
        <span className="unseen">{words.text("console.loading")}</span>
      </div>
    );
  const items = found.data.pages.flatMap((page) => page.items);
  const isWithheld = results.survey.k > 1;
  return (
    <>
      {isWithheld && <p className="note">{words.text("console.results.comments.withheld", { k: results.survey.k })}</p>}
      {items.length === 0 ? (
        <Empty
          title={words.text("console.results.comments.empty")}
          body={words.text("console.results.comments.empty.next")}
        />
      ) : (
        <ul className="comments plain" aria-busy={found.isPlaceholderData}>
          {items.map((item) => (
            <Comment key={item.id} of={item} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button isBusy={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
          {words.text("console.results.more")}
        </Button>
      )}
    </>
  );
}

type Mood = "low" | "middle" | "high";

/** The scores that a mood means: the lowest two fifths of a scale, the highest two, and what is between. */
function scoresOf(mood: Mood, { metric, scale: { min, max } }: Asked): { least: number; most: number } {
  const [low, high] =
    metric === "nps" ? [6, 9] : [Math.floor(min + (max - min) * 0.4), Math.ceil(min + (max - min) * 0.75)];
  if (mood === "low") return { least: min, most: low };
  return mood === "high" ? { least: high, most: max } : { least: low + 1, most: high - 1 };
}

function queryOf({ base, search, survey, asked }: Results, mood: Mood | undefined): ResponsesQuery {
  const { survey: id, where, ...bounds } = base;
  // Where figures need several people only the time can be asked for.
  if (survey.k > 1) return { survey: id, ...bounds, written: true };
  const scored = asked.find(({ question }) => question === search.measure) ?? asked[0];
  return {
    survey: id,
    ...bounds,
    where: { ...where },
    ...(search.written === "all" ? {} : { written: true }),
    ...(search.language === undefined ? {} : { language: search.language }),
    ...(search.theme === undefined ? {} : { theme: search.theme }),
    ...(search.find === undefined ? {} : { search: search.find }),
    ...(search.sentiment === undefined ? {} : { sentiment: search.sentiment }),
    ...(mood === undefined || scored === undefined ? {} : { question: scored.question, ...scoresOf(mood, scored) }),
  };
}

const translationsOf = ({ translations = [] }: ResponseItem, name: string) =>
  translations.filter(({ question }) => question === name);

/** What one person wrote, with their scores where these are shown. */
function Comment({ of }: { readonly of: ResponseItem }) {
  const words = useWords();
  const me = useMe();
  const { survey, asked, search } = useResults();
  const written = survey.questions.filter(({ kind }) => kind === "comment" || kind === "text");
  const mayTranslate = may(me, "comments.translate");
  const texts = written.flatMap(({ name, kind, text }) => {
    const answer = of.answers[name];
    return typeof answer === "string" && answer.trim() !== ""
      ? [{ name, kind, question: ownText(text, words.language), answer, translations: translationsOf(of, name) }]
      : [];
  });
  const scores = asked.flatMap(({ question, measure, metric }) => {
    const score = of.answers[question];
    return typeof score === "number" && metric !== "mean" ? [{ question, name: measure.name, score }] : [];
  });
  if (texts.length === 0 && search.written !== "all") return null;
  return (
    <li className="card">
      {texts.map(({ name, kind, question, answer, translations }) => (
        <Translated key={name} of={translations}>
          <blockquote>
            <p className="said">
              <bdi {...(of.locale === null ? {} : { lang: of.locale })}>{answer}</bdi>
            </p>
            {texts.length > 1 && (
              <footer>
                <bdi>{question}</bdi>
              </footer>
            )}
          </blockquote>
          {mayTranslate && kind === "comment" && (
            <Translate
              survey={survey.id}
              response={of.id}
              question={name}
              original={answer}
              translations={translations}
            />
          )}
        </Translated>
      ))}
      <p className="note">
        {words.text("console.results.day", { at: new Date(of.submittedAt) })}
        {scores.map(({ question, name, score }) => (
          <span key={question} className="tag">
            <bdi>{name}</bdi> {words.number(score)}
          </span>
        ))}
        <CodedAs of={of.comments} />
        {Object.entries(of.segments).map(([segment, value]) => (
          <span key={segment} className="tag">
            <bdi>{value}</bdi>
          </span>
        ))}
      </p>
      {survey.k === 1 && may(me, "cases.manage") && <OpenCase survey={survey.id} response={of.id} />}
    </li>
  );
}
