import type { CodebookChange, CodebookReply, CodingState, Rising, RisingQuery } from "../contract/comment.ts";
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
}

/** The interface of comments, on a transport. */
export const commentsOf = ({ comments }: Pick<Transport, "comments">): CommentsApi => ({
  rising: (query) => comments.rising(query),
  coding: () => comments.coding(),
  recode: () => comments.recode(),
  codebook: () => comments.codebook(),
  changeCodebook: (change) => comments.changeCodebook(change),
});
