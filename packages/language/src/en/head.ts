/** What the language is called and how it writes. */
export const head = {
  locale: "en",
  name: "English",
  formats: "en-GB",
  reviewed: true,
};
