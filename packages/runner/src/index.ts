export { createAfterword, type Afterword } from "./create-afterword.ts";
export { modeFor, OptionsError, optionMistakes, type AfterwordOptions } from "./options.ts";
export type { Fetch, FetchOptions } from "./http/fetch.ts";
export type { Listener, ListenerOptions } from "./http/listener.ts";
