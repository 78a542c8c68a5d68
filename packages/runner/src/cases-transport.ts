import {
  answerCase,
  changeCase,
  listCases,
  listCaseTemplates,
  listCaseQueues,
  listCaseWorkers,
  noteAlone,
  openCase,
  putCaseQueue,
  readCase,
  readCaseFigures,
  unmergeCase,
  type Ctx,
} from "@afterword/fieldwork";
import {
  caseAnswer,
  caseChange,
  caseFiguresQuery,
  caseInput,
  caseQueueInput,
  casesFileQuery,
  casesQuery,
  caseUndo,
  caseWorkersQuery,
  check,
  routes,
  type Transport,
} from "@afterword/sdk";
import { caseFile } from "./export/case-file.ts";

/**
 * What the typed interface of cases needs, on use cases in this process.
 *
 * @param wake tells the worker that there is something to do
 */
export function casesTransport(context: () => Ctx, wake: () => void): Transport["cases"] {
  const after = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    wake();
    return done;
  };
  return {
    list: async (query) => listCases(context(), check(casesQuery, query, "invalid_query")),
    export: async function* (query) {
      const checked = check(casesFileQuery, query, "invalid_query");
      const { action, views: kind } = routes.exportCases;
      await noteAlone(context(), { action, kind, ...(checked.survey === undefined ? {} : { id: checked.survey }) });
      yield* caseFile(context(), checked);
    },
    get: (id) => readCase(context(), id),
    figures: async (query) => readCaseFigures(context(), check(caseFiguresQuery, query, "invalid_query")),
    workers: async (query) => listCaseWorkers(context(), check(caseWorkersQuery, query, "invalid_query")),
    open: async (input) => (await after(openCase(context(), check(caseInput, input)))).case,
    change: async (id, input) => after(changeCase(context(), id, check(caseChange, input))),
    queues: () => listCaseQueues(context()),
    putQueue: async (input) => putCaseQueue(context(), check(caseQueueInput, input)),
    unmerge: async (id, seen) => after(unmergeCase(context(), id, check(caseUndo, seen))),
    templates: (id) => listCaseTemplates(context(), id),
    answer: async (id, input) => after(answerCase(context(), id, check(caseAnswer, input))),
  };
}
