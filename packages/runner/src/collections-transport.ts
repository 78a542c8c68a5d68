import { addCollection, changeCollection, listCollections, readCollection, type Ctx } from "@afterword/fieldwork";
import { check, collectionChange, collectionInput, type CollectionDetail, type Transport } from "@afterword/sdk";
import { csvLine } from "./csv-cell.ts";

/** What the typed interface of collections needs, on use cases in this process. */
export function collectionsTransport(context: () => Ctx): Transport["collections"] {
  return {
    list: () => listCollections(context()),
    add: async (input) => (await addCollection(context(), check(collectionInput, input, "invalid_request"))).detail,
    get: (id) => readCollection(context(), id),
    change: async (id, change) => changeCollection(context(), id, check(collectionChange, change, "invalid_request")),
    file: async function* (id) {
      yield collectionCsv(await readCollection(context(), id));
    },
  };
}

/** A quarter's report as CSV: a line for each driver, and one for trust itself, each with the three volumes. */
function collectionCsv({ survey, period, state, figures }: CollectionDetail): Uint8Array {
  const { shape, trust, drivers, volumes, withheld } = figures;
  const { customers, offered, respondents } = volumes;
  const about = [survey, period, state, shape];
  const end = [customers, offered, respondents, withheld?.k ?? null];
  const ofTrust =
    trust === null ? [null, null, null] : [trust.ones, trust.n - trust.ones, (respondents ?? trust.n) - trust.n];
  const lines = [
    ["survey", "quarter", "state", "shape", "driver", "side", "ones", "zeros", "not_offered"].concat([
      ...[
        "volume_of_customers",
        "volume_of_customers_provided_survey_opportunity",
        "volume_of_respondents",
        "withheld_k",
      ],
    ]),
    [...about, "trust", shape === "thumbs" ? "thumb" : "statement", ...ofTrust, ...end],
    ...drivers.map(({ driver, side, ones, zeros, notOffered }) => [
      ...about,
      driver,
      side,
      ones,
      zeros,
      notOffered,
      ...end,
    ]),
  ];
  return Buffer.from(lines.map(csvLine).join(""));
}
