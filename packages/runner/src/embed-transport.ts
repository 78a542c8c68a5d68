import { createPersonToken, type Ctx } from "@afterword/fieldwork";
import { check, personTokenInput, type Transport } from "@afterword/sdk";

/** What the typed interface of tokens for pages needs, on use cases in this process. */
export const embedTransport = (context: () => Ctx): Pick<Transport, "createPersonToken"> => ({
  createPersonToken: async (input) => createPersonToken(context(), check(personTokenInput, input, "invalid_request")),
});
