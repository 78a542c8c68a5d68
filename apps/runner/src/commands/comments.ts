import { readCommentQuotes, readCommentWords, translateComment, type Ctx } from "@afterword/fieldwork";
import {
  check,
  commentTranslationChange,
  commentWordsQuery,
  ProblemError,
  type CheckedCommentWordsQuery,
  type CommentWords,
} from "@afterword/sdk";
import { Command } from "commander";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

const aboutWords = `
Words that at least five comments of at least three people have: those that detractors use more than promoters and the other way round,
those that are typical of each group of a segment, and those of comments that no theme covers.
`;
const aboutQuotes = `
Of each theme the comment whose words most others use, and the one that stands so for those who say the opposite of most.
`;

interface Flags extends ScopeFlags {
  readonly survey?: string;
  readonly question?: string;
  readonly from?: string;
  readonly to?: string;
  readonly last?: string;
  readonly by?: string;
  readonly where?: readonly string[];
}

const aboutTranslations = `
The translation stands beside the original wherever comments are read. What the comment is coded as stays that of the original. An empty
text takes the translation away.
`;

/** `afterword comments`: what words tell, quotes, and translations. */
export function commentsCommand(): Command {
  return new Command("comments")
    .description("what comments say")
    .addCommand(
      reading("words", "words that tell detractors from promoters and groups from one another", aboutWords, {
        read: readCommentWords,
        linesOf: wordLines,
      }),
    )
    .addCommand(
      reading("quotes", "comments that stand for those about each theme", aboutQuotes, {
        read: readCommentQuotes,
        linesOf: ({ items }) =>
          items.length === 0
            ? ["No theme has enough comments that are alike."]
            : items.map(
                ({ theme, reason, alike, text }) =>
                  `${theme}  ${reason}, ${String(alike)} others alike: ${text.replaceAll(/\s+/gu, " ")}`,
              ),
      }),
    )
    .addCommand(translating());
}

interface TranslatingFlags extends ScopeFlags {
  readonly survey: string;
  readonly question: string;
  readonly language: string;
  readonly text: string;
}

function translating(): Command {
  return withScopeFlags(new Command("translate").description("keep a translation of a comment beside the original"))
    .argument("<response>", "the response, as lists of responses call it")
    .requiredOption("--survey <survey>", "the survey's id")
    .requiredOption("--question <question>", "the question that the comment answers")
    .requiredOption("--language <language>", "into which language, such as fr")
    .requiredOption("--text <text>", "the translation")
    .addHelpText("after", aboutTranslations)
    .action((response: string, flags: TranslatingFlags) =>
      inScope(flags, "comments translate", async (context) => {
        const { survey, question, language, text } = flags;
        const asked = { survey, response, question, language, text };
        const found = await translateComment(context(), check(commentTranslationChange, asked));
        print(
          flags,
          found,
          found.items.length === 0
            ? ["The comment has no translation."]
            : found.items.map((one) => `${one.language}  ${one.text.replaceAll(/\s+/gu, " ")}`),
        );
      }),
    );
}

interface Reading<T extends object> {
  readonly read: (ctx: Ctx, query: CheckedCommentWordsQuery) => Promise<T>;
  readonly linesOf: (found: T) => string[];
}

function reading<T extends object>(name: string, description: string, about: string, of: Reading<T>): Command {
  return withScopeFlags(new Command(name).description(description))
    .option("--survey <survey>", "the survey's id")
    .option("--question <question>", "one question of several that are answered in a comment")
    .option("--from <time>", "from this day or instant on")
    .option("--to <time>", "before this day or instant")
    .option("--last <period>", "in place of --from: the last so many days, such as 90d")
    .option("--by <segment>", "by this segment")
    .option(
      "--where <segment=value>",
      "only comments with this value; can be repeated",
      (one: string, all: string[]) => [...all, one],
      [],
    )
    .addHelpText("after", about)
    .action((flags: Flags) =>
      inScope(flags, `comments ${name}`, async (context) => {
        const { survey, question, from, to, last, by, where = [] } = flags;
        const asked = { survey, question, from, to, last, by: by === undefined ? [] : [by], where: whereOf(where) };
        const found = await of.read(context(), check(commentWordsQuery, asked, "invalid_query"));
        print(flags, found, of.linesOf(found));
      }),
    );
}

const whereOf = (texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    texts.map((text) => {
      const [, segment, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
      if (segment === undefined || value === undefined)
        throw new ProblemError("invalid_query", { detail: `"${text}" is not segment=value.` });
      return [segment, value];
    }),
  );

function wordLines({ comments, sides, typical, unthemed }: CommentWords): string[] {
  const listOf = (words: readonly { readonly word: string; readonly people: number }[]) =>
    words.map(({ word, people }) => `${word} ${String(people)}`).join(", ");
  return [
    `${String(comments)} comments were looked into. With each word stands how many people wrote it.`,
    ...sides.flatMap(({ language, detractors, promoters }) => [
      ...(detractors.length === 0 ? [] : [`${language}  detractors: ${listOf(detractors)}`]),
      ...(promoters.length === 0 ? [] : [`${language}  promoters: ${listOf(promoters)}`]),
    ]),
    ...typical.map(({ group, language, words }) => `${language}  ${Object.values(group).join(", ")}: ${listOf(words)}`),
    ...unthemed.map(
      ({ language, comments: n, words }) => `${language}  without a theme, ${String(n)} comments: ${listOf(words)}`,
    ),
  ];
}
