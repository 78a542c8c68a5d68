import type { CommentQuotes, CommentWords } from "@afterword/sdk";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { languageName } from "../../app/language-name.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Say } from "../../parts/say.tsx";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";
import { themeName } from "./theme-name.ts";
import { Translated } from "./translated.tsx";

/** Words that tell people apart, what no theme covers, and comments that stand for others. */
export function WordsTold() {
  const words = useWords();
  const me = useMe();
  const { survey, base, by } = useResults();
  const query = { ...base, ...(by === undefined || base.where[by] !== undefined ? {} : { by: [by] }) };
  const isAsked = survey.k === 1;
  const found = useQuery({
    queryKey: ["comment words", query],
    queryFn: () => aw.comments.words(query),
    placeholderData: keepPreviousData,
    enabled: isAsked,
  });
  const quotes = useQuery({
    queryKey: ["comment quotes", base],
    queryFn: () => aw.comments.quotes(base),
    placeholderData: keepPreviousData,
    enabled: isAsked && may(me, "comments.read"),
  }).data;
  if (!isAsked) return null;
  if (found.data === undefined) return <Coming of={found} />;
  const lists = listsOf(found.data);
  const ofGroups = lists.filter(({ group }) => group !== undefined);
  return (
    <section className="card" aria-busy={found.isPlaceholderData}>
      <h2>{words.text("console.comments.words.title")}</h2>
      {lists.length === 0 && <p>{words.text("console.comments.words.none")}</p>}
      {lists
        .filter(({ group }) => group === undefined)
        .map((list) => (
          <Told key={list.id} of={list} />
        ))}
      {by !== undefined && ofGroups.length > 0 && (
        <details>
          <summary>
            <bdi>{by}</bdi>
          </summary>
          {ofGroups.map((list) => (
            <Told key={list.id} of={list} />
          ))}
        </details>
      )}
      {quotes !== undefined && quotes.items.length > 0 && <Quotes items={quotes.items} />}
    </section>
  );
}

function Told({ of: { text, language, group, n, told } }: { readonly of: List }) {
  const words = useWords();
  return (
    <>
      <h3>
        <Say
          text={text}
          own={{ language: languageName(words, language), ...(group === undefined ? {} : { group }) }}
          params={n === undefined ? {} : { n }}
        />
      </h3>
      <p>
        {told.map(({ word, people }, at) => (
          <span key={word}>
            {at > 0 && " · "}
            <Say text="console.comments.words.word" own={{ word }} params={{ people }} />
          </span>
        ))}
      </p>
    </>
  );
}

function Quotes({ items }: CommentQuotes) {
  const words = useWords();
  return (
    <details>
      <summary>{words.text("console.comments.words.quotes")}</summary>
      {items.map(({ theme, language, text, reason, alike, response, translations }) => (
        <Translated key={`${theme} ${reason} ${response}`} of={translations}>
          <blockquote>
            <p className="said">
              <bdi lang={language}>{text}</bdi>
            </p>
            <footer>
              <span className="tag">
                <bdi>{themeName(words, theme)}</bdi>
              </span>{" "}
              {words.text(`console.comments.words.reason.${reason}`, { alike })}
            </footer>
          </blockquote>
        </Translated>
      ))}
    </details>
  );
}

interface List {
  readonly id: string;
  readonly text: `console.comments.words.${"detractors" | "promoters" | "typical" | "unthemed"}`;
  readonly language: string;
  readonly group?: string;
  readonly n?: number;
  readonly told: readonly { readonly word: string; readonly people: number }[];
}

function listsOf({ sides, typical, unthemed }: CommentWords): List[] {
  const all = [
    ...sides.flatMap(({ language, detractors, promoters }): List[] => [
      { id: `${language} detractors`, text: "console.comments.words.detractors", language, told: detractors },
      { id: `${language} promoters`, text: "console.comments.words.promoters", language, told: promoters },
    ]),
    ...typical.map(({ group, language, words: told }): List => {
      const name = Object.values(group).join(", ");
      return { id: `${language} of ${name}`, text: "console.comments.words.typical", language, group: name, told };
    }),
    ...unthemed.map(({ language, comments: n, words: told }, at): List => {
      return { id: `${language} without ${String(at)}`, text: "console.comments.words.unthemed", language, n, told };
    }),
  ];
  return all.filter(({ told }) => told.length > 0);
}
