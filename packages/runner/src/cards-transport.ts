import { addCard, changeCard, listCards, type Ctx } from "@afterword/fieldwork";
import { cardChange, cardInput, check, type Transport } from "@afterword/sdk";

/** What the typed interface of cards needs, on use cases in this process. */
export function cardsTransport(context: () => Ctx): Transport["cards"] {
  return {
    list: () => listCards(context()),
    add: async (input) => addCard(context(), check(cardInput, input)),
    change: async (id, input) => changeCard(context(), id, check(cardChange, input)),
  };
}
