import { cardsTransport } from "@afterword/runner/parts";
import { cardLanguages, cardsOf, type CardItem, type CardsApi, type CardState } from "@afterword/sdk";
import { Command, Option } from "commander";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface WordFlags extends ScopeFlags {
  readonly action?: string;
  readonly said?: string;
  readonly did?: string;
  readonly language: (typeof cardLanguages)[number];
}

/** `afterword cards`: what everybody is told of what people said and what was done. */
export function cardsCommand(): Command {
  const cards = new Command("cards").description("tell everybody what people said, and what was done");
  const add = (name: string, about: string) => withScopeFlags(cards.command(name).description(about));
  const language = () => new Option("--language <language>", "of the words").choices(cardLanguages).default("en");
  add("list", "list the cards, newest first").action((flags: ScopeFlags) =>
    withCards(flags, async (api) => {
      const { items } = await api.list();
      print(flags, items, items.length === 0 ? ["There is no card."] : items.flatMap(linesOf));
    }),
  );
  add("write", "write what an action did, or why it can't be done")
    .requiredOption("--action <action>", "the action, which is done or dropped")
    .requiredOption("--said <words>", "what people said, in other words than theirs")
    .requiredOption("--did <words>", "what was done, or why it can't be")
    .addOption(language())
    .action(({ action = "", said = "", did = "", language: of, ...flags }: WordFlags) =>
      withCards(flags, async (api) => {
        const card = await api.add({ action, said: { [of]: said }, did: { [of]: did } });
        print(flags, card, linesOf(card));
      }),
    );
  add("change <card>", "change the words of a draft in one language")
    .option("--said <words>", "what people said")
    .option("--did <words>", "what was done, or why it can't be")
    .addOption(language())
    .action((id: string, { said, did, language: of, ...flags }: WordFlags) =>
      withCards(flags, async (api) => {
        const before = await find(api, id);
        const card = await api.change(id, {
          revision: before.revision,
          ...(said === undefined ? {} : { said: { ...before.said, [of]: said } }),
          ...(did === undefined ? {} : { did: { ...before.did, [of]: did } }),
        });
        print(flags, card, linesOf(card));
      }),
    );
  const move = (name: string, state: CardState, about: string) =>
    add(`${name} <card>`, about).action((id: string, flags: ScopeFlags) =>
      withCards(flags, async (api) => {
        const { revision } = await find(api, id);
        const card = await api.change(id, { revision, state });
        print(flags, card, linesOf(card));
      }),
    );
  move("publish", "published", "publish a draft that somebody else wrote");
  move("back", "draft", "take a card back: it is a draft again");
  move("archive", "archived", "archive a card");
  return cards;
}

/** A card by its id; the newest 500 are known. One that is not there is said by the change itself. */
async function find(api: CardsApi, id: string): Promise<Pick<CardItem, "revision" | "said" | "did">> {
  const { items } = await api.list();
  return items.find((card) => card.id === id) ?? { revision: 1, said: {}, did: {} };
}

const withCards = (flags: ScopeFlags, work: (api: CardsApi) => Promise<void>) =>
  inScope(flags, "cards", (context) => work(cardsOf({ cards: cardsTransport(context) })));

function linesOf({ id, state, kind, action, where, said, did, writtenBy }: CardItem): string[] {
  const whom = Object.entries(where).map(([name, value]) => `${name}=${value}`);
  const head = [id, state, kind, action, ...whom, writtenBy ?? ""].filter(Boolean).join("  ");
  const texts = (name: string, of: CardItem["said"]) =>
    Object.entries(of).map(([lang, text]) => `  ${name} (${lang})  ${text}`);
  return [head, ...texts("said", said), ...texts("did", did)];
}
