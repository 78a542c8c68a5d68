/** Below a page of a knowledge base or portal. */
export const en = {
  reviewed: true,
  helpful: "Did this page help?",
  comment: "What were you looking for?",
  thanks: "What you tell us shows us which pages to mend.",
};
