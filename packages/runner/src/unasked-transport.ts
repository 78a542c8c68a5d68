import {
  addCode,
  addRecord,
  addStaffResponse,
  changeRecord,
  eraseRecord,
  listCodes,
  listRecords,
  readRecord,
  readVoices,
  revokeCode,
  type Ctx,
} from "@afterword/fieldwork";
import {
  check,
  codeInput,
  codesQuery,
  feedbackInput,
  recordChange,
  recordInput,
  recordsQuery,
  staffResponse,
  voicesQuery,
  type Transport,
} from "@afterword/sdk";
import { importFeedbackFile } from "./feedback-file.ts";

/**
 * What the typed interfaces of codes, records and answers taken down need, on use cases in this process.
 *
 * @param wake tells the worker that there is something to do
 */
export function unaskedTransport(
  context: () => Ctx,
  wake: () => void,
): Pick<Transport, "addResponse" | "codes" | "records"> {
  const after = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    wake();
    return done;
  };
  return {
    addResponse: async (input) => {
      const { isNew: _, ...receipt } = await after(addStaffResponse(context(), check(staffResponse, input)));
      return receipt;
    },
    codes: {
      add: async (input) => addCode(context(), check(codeInput, input)),
      list: async (query) => listCodes(context(), check(codesQuery, query, "invalid_query")),
      revoke: (id) => revokeCode(context(), id),
    },
    records: {
      add: async (input) => (await addRecord(context(), check(recordInput, input))).record,
      list: async (query) => listRecords(context(), check(recordsQuery, query, "invalid_query")),
      get: (id) => readRecord(context(), id),
      change: async (id, input) => after(changeRecord(context(), id, check(recordChange, input))),
      erase: (id) => eraseRecord(context(), id),
      importFeedback: async (input, isDryRun) =>
        after(importFeedbackFile(context(), check(feedbackInput, input), isDryRun)),
      voices: async (query) => readVoices(context(), check(voicesQuery, query, "invalid_query")),
    },
  };
}
