import type {
  Agreement,
  CommentLabel,
  CommentLabelItem,
  CommentSample,
  CommentSampleQuery,
} from "../contract/comment-label.ts";
import type {
  CodebookChange,
  CodebookReply,
  CodebookTrial,
  CodebookTry,
  TableFileQuery,
} from "../contract/codebook.ts";
import type { CommentTranslation, CommentTranslationChange } from "../contract/comment-translation.ts";
import type { CommentQuotes, CommentWords, CommentWordsQuery } from "../contract/comment-words.ts";
import type { CodingState, Rising, RisingQuery } from "../contract/comment.ts";
import type { Transport } from "./transport.ts";

/** What comments are about and what they say. How many are about each theme is a figure: `aw.results(survey).themes()`. */
export interface CommentsApi {
  /**
   * Themes that more people write about than in the months before: by log-likelihood, half as frequent again at least, from
   * five comments and three people on.
   *
   * @throws ProblemError `invalid_query`, also where the survey's figures need several people
   * @example const { items } = await aw.comments.rising({ survey: "service", by: ["service_line"], last: "90d" });
   */
  rising(query: RisingQuery): Promise<Rising>;
  /**
   * Words that tell detractors from promoters, what is typical of each group of a segment, and groups of comments that no theme
   * covers. Of words that at least five comments of at least three people have.
   *
   * @throws ProblemError `invalid_query`, also where the survey's figures need several people
   * @example const { sides } = await aw.comments.words({ survey: "service", by: ["service_line"], last: "365d" });
   */
  words(query: CommentWordsQuery): Promise<CommentWords>;
  /**
   * Comments that stand for those about each theme, with the reason why.
   *
   * @throws ProblemError `invalid_query`, also where the survey's figures need several people
   * @example const { items } = await aw.comments.quotes({ survey: "service", last: "90d" });
   */
  quotes(query: CommentWordsQuery): Promise<CommentQuotes>;
  /**
   * How far coding has come.
   *
   * @example const { state } = await aw.comments.coding();
   */
  coding(): Promise<CodingState>;
  /**
   * Begins to code all comments anew. A worker does it.
   *
   * @example await aw.comments.recode();
   */
  recode(): Promise<CodingState>;
  /**
   * Begins to learn estimates from comments with scores and from what people coded, and to check them on the latter. A worker does it,
   * by itself once a week and whenever two people have coded a whole sample.
   *
   * @example const { languages } = await aw.comments.learn();
   */
  learn(): Promise<CodingState>;
  /**
   * The codebook: themes, and the terms that tell each.
   *
   * @example const { version, themes } = await aw.comments.codebook();
   */
  codebook(): Promise<CodebookReply>;
  /**
   * Changes the codebook, and has all comments coded anew by it.
   *
   * @throws ProblemError `invalid_request` naming each term that is a pattern, or none; `codebook_changed`
   * @example
   * const { version, themes } = await aw.comments.codebook();
   * await aw.comments.changeCodebook({ version, themes: { ...themes, food: { en: ["meal*", "canteen"] } } });
   */
  changeCodebook(change: CodebookChange): Promise<CodebookReply>;
  /**
   * What share of the newest comments would get or lose each theme by a codebook. Nothing is stored.
   *
   * @throws ProblemError `invalid_request` that names each term that is none
   * @example
   * const { themes } = await aw.comments.codebook();
   * const trial = await aw.comments.tryCodebook({ themes: { ...themes, food: { en: ["meal*"] } } });
   */
  tryCodebook(tried: CodebookTry): Promise<CodebookTrial>;
  /**
   * The codebook as a file of comma-separated values, a line for each term, or of JSON.
   *
   * @example for await (const part of aw.comments.exportCodebook({ format: "csv" })) process.stdout.write(part);
   */
  exportCodebook(query?: TableFileQuery): AsyncIterable<Uint8Array>;
  /**
   * Up to 50 comments of a language and of a quarter that is over, drawn for two people to code, each on their own.
   *
   * @throws ProblemError `invalid_query` for a quarter that isn't over
   * @example const { items } = await aw.comments.sample({ language: "en", quarter: "2026-Q3" });
   */
  sample(query: CommentSampleQuery): Promise<CommentSample>;
  /**
   * Codes a comment of a sample, as whoever asks.
   *
   * @throws ProblemError `not_found`, `comment_labelled`, `invalid_request` for a theme that the codebook doesn't have
   * @example await aw.comments.label({ response: "res_7Dp2", question: "why", themes: ["staff"], sentiment: "positive" });
   */
  label(label: CommentLabel): Promise<CommentLabel>;
  /**
   * Keeps a translation of a comment beside the original, in place of one into the same language; an empty text takes it away. Gives
   * all translations of the comment.
   *
   * @throws ProblemError `not_found`, `comment_restricted` for what is about safety, harassment or fraud, `invalid_request`
   * @example
   * const of = { survey: "ticket-csat", response: "res_7Dp2", question: "why" };
   * await aw.comments.translate({ ...of, language: "fr", text: "Cela a pris trois semaines." });
   */
  translate(translation: CommentTranslationChange): Promise<{ readonly items: readonly CommentTranslation[] }>;
  /**
   * What people coded comments as, in samples that are done.
   *
   * @example const { items } = await aw.comments.labels();
   */
  labels(): Promise<{ readonly items: readonly CommentLabelItem[] }>;
  /**
   * The same as a file of comma-separated values, or of JSON.
   *
   * @example for await (const part of aw.comments.exportLabels({ format: "csv" })) process.stdout.write(part);
   */
  exportLabels(query?: TableFileQuery): AsyncIterable<Uint8Array>;
  /**
   * How well people agree (Cohen's kappa), and how often the estimates are what both say (with Wilson's interval), by language.
   *
   * @example const { languages } = await aw.comments.agreement();
   */
  agreement(): Promise<Agreement>;
}

/** The interface of comments, on a transport. */
export const commentsOf = ({ comments }: Pick<Transport, "comments">): CommentsApi => ({
  rising: (query) => comments.rising(query),
  words: (query) => comments.words(query),
  quotes: (query) => comments.quotes(query),
  coding: () => comments.coding(),
  recode: () => comments.recode(),
  learn: () => comments.learn(),
  codebook: () => comments.codebook(),
  changeCodebook: (change) => comments.changeCodebook(change),
  tryCodebook: (tried) => comments.tryCodebook(tried),
  exportCodebook: (query = {}) => comments.exportCodebook(query),
  sample: (query) => comments.sample(query),
  label: (label) => comments.label(label),
  translate: (translation) => comments.translate(translation),
  labels: () => comments.labels(),
  exportLabels: (query = {}) => comments.exportLabels(query),
  agreement: () => comments.agreement(),
});
