export { createAfterword, type Afterword } from "./create-afterword.ts";
export { modeFor, OptionsError, optionMistakes, type AfterwordOptions } from "./options.ts";
