/** What the editor shows. */
export const editTabs = ["questions", "texts", "preview"] as const;

/** What the editor shows. */
export type EditTab = (typeof editTabs)[number];
