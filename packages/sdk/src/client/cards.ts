import type { CardChange, CardInput, CardItem } from "../contract/card.ts";
import type { Transport } from "./transport.ts";

/** Cards that tell everybody what people said, and what was done. */
export interface CardsApi {
  /**
   * Cards, newest first: 500 at most.
   *
   * @example const { items } = await aw.cards.list();
   */
  list(): Promise<{ readonly items: readonly CardItem[] }>;
  /**
   * Writes what an action did; of one that was dropped why it can't be done. Another member publishes it.
   *
   * @throws ProblemError `invalid_request`, also where fewer people answered than may be told of; `action_state` for an action
   *   that is neither done nor dropped
   * @example await aw.cards.add({ action: "act_…", said: { en: "Tickets come late." }, did: { en: "We book by phone." } });
   */
  add(input: CardInput): Promise<CardItem>;
  /**
   * Changes a card's words, publishes it, takes it back or archives it.
   *
   * @throws ProblemError `not_found`; `card_state` for words of one that is published, and for publishing one's own;
   *   `card_changed` where somebody else was first
   * @example await aw.cards.change(id, { revision: 1, state: "published" });
   */
  change(id: string, change: CardChange): Promise<CardItem>;
}

/** The typed interface of cards on a transport. */
export function cardsOf({ cards }: Pick<Transport, "cards">): CardsApi {
  return {
    list: () => cards.list(),
    add: (input) => cards.add(input),
    change: (id, change) => cards.change(id, change),
  };
}
