import { OptionsError } from "@afterword/runner";
import { createClient, type AfterwordApi } from "@afterword/sdk";
import { readApiKey } from "../config.ts";

/** Whether a place is named by an address, and not by a file. */
export const isAddress = (place: string): boolean => /^https?:\/\//i.test(place);

/** The runner at an address, with the key of the environment. @throws OptionsError where there is no key, or no address */
export function remote(place: string): AfterwordApi {
  const apiKey = readApiKey();
  if (!isAddress(place) || !URL.canParse(place))
    throw new OptionsError([`"${place}" is no address of a runner, such as https://example.org/feedback.`]);
  if (apiKey === undefined)
    throw new OptionsError(["AFTERWORD_API_KEY is needed to call a runner: afterword keys create makes one."]);
  return createClient({ url: place, apiKey });
}
