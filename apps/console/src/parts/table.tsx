import type { ReactNode } from "react";

/** A column of a table. */
export interface Column<T> {
  readonly id: string;
  readonly label: string;
  readonly kind?: "text" | "number" | "actions";
  readonly cell: (row: T) => ReactNode;
}

interface TableProps<T> {
  /** What the table is of: read out, and shown unless the page's title says it. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly idOf: (row: T) => string;
}

/**
 * A table whose first column names the row. On a narrow screen each row is a card, whose cells say what they are: the roles are written
 * out, as browsers forget them where the look is another one.
 */
export function Table<T>({ caption, isCaptionShown = false, columns, rows, idOf }: TableProps<T>) {
  return (
    <div className="table-frame cards-if-narrow" role="region" aria-label={caption} tabIndex={0}>
      <table role="table">
        <caption className={isCaptionShown ? undefined : "unseen"}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ id, label, kind = "text" }) => (
              <th key={id} scope="col" role="columnheader" className={kind}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={idOf(row)} role="row">
              {columns.map(({ id, label, kind = "text", cell }, at) =>
                at === 0 ? (
                  <th key={id} scope="row" role="rowheader" className={kind}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} role="cell" className={kind} data-label={label}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
