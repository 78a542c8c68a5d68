import { message } from "@afterword/language";

/** Which part of a survey a page is, from 1. A matrix that is asked row by row is one part, and says which row it is at. */
export interface Part {
  readonly at: number;
  readonly of: number;
  readonly row?: { readonly at: number; readonly of: number };
}

/** Whether nothing comes before it. */
export const isFirst = (part: Part | null | undefined): boolean =>
  !part || (part.at === 1 && (part.row === undefined || part.row.at === 1));

/** Whether more comes after it. */
export const goesOn = (part: Part | null | undefined): boolean =>
  part != null && (part.at < part.of || (part.row !== undefined && part.row.at < part.row.of));

/** How far it is, as the page says it; null where there is no other part. */
export function partWords(part: Part | null | undefined, locale: string): string | null {
  if (!part || (part.of === 1 && !part.row)) return null;
  const { at, of, row } = part;
  return row
    ? message(locale, "page.part.row", { at, of, row: row.at, rows: row.of })
    : message(locale, "page.part", { at, of });
}

/** The same after the survey's title. */
export function partTitle(part: Part | null | undefined, locale: string, title: string): string {
  if (!part || (part.of === 1 && !part.row)) return title;
  const { at, of, row } = part;
  return row
    ? message(locale, "page.part.row.title", { title, at, of, row: row.at, rows: row.of })
    : message(locale, "page.part.title", { title, at, of });
}
