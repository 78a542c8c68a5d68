import {
  changeCodebook,
  labelComment,
  learnEstimates,
  listLabels,
  readAgreement,
  readCodebook,
  readCodingState,
  readCommentQuotes,
  readCommentSample,
  readCommentWords,
  readRising,
  recode,
  translateComment,
  tryCodebook,
  type Ctx,
} from "@afterword/fieldwork";
import {
  check,
  codebookChange,
  codebookTry,
  commentLabel,
  commentSampleQuery,
  commentTranslationChange,
  commentWordsQuery,
  risingQuery,
  tableFileQuery,
  type Transport,
} from "@afterword/sdk";
import { codebookFile, labelsFile } from "./export/comment-files.ts";

/**
 * What the typed interface of comments needs, on use cases in this process.
 *
 * @param reads the context of what only reads
 * @param wake tells the worker that there is something to do
 */
export function commentsTransport(context: () => Ctx, reads: () => Ctx, wake: () => void): Pick<Transport, "comments"> {
  return {
    comments: {
      rising: async (query) => readRising(reads(), check(risingQuery, query, "invalid_query")),
      words: async (query) => readCommentWords(reads(), check(commentWordsQuery, query, "invalid_query")),
      quotes: async (query) => readCommentQuotes(reads(), check(commentWordsQuery, query, "invalid_query")),
      coding: () => readCodingState(context()),
      recode: async () => {
        const state = await recode(context());
        wake();
        return state;
      },
      learn: async () => {
        await learnEstimates(context());
        wake();
        return readCodingState(context());
      },
      codebook: () => readCodebook(context()),
      changeCodebook: async (change) => {
        const changed = await changeCodebook(context(), check(codebookChange, change));
        wake();
        return changed;
      },
      tryCodebook: async (tried) => tryCodebook(reads(), check(codebookTry, tried)),
      exportCodebook: (query) => codebookFile(reads(), check(tableFileQuery, query, "invalid_query")),
      sample: async (query) => readCommentSample(reads(), check(commentSampleQuery, query, "invalid_query")),
      label: async (label) => labelComment(context(), check(commentLabel, label)),
      translate: async (translation) => translateComment(context(), check(commentTranslationChange, translation)),
      labels: () => listLabels(reads()),
      exportLabels: (query) => labelsFile(reads(), check(tableFileQuery, query, "invalid_query")),
      agreement: () => readAgreement(reads()),
    },
  };
}
