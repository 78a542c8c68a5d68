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

/** A table whose first column names the row. On a narrow screen it is moved sideways within its frame. */
export function Table<T>({ caption, isCaptionShown = false, columns, rows, idOf }: TableProps<T>) {
  return (
    <div className="table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption className={isCaptionShown ? undefined : "unseen"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, label, kind = "text" }) => (
              <th key={id} scope="col" className={kind}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={idOf(row)}>
              {columns.map(({ id, kind = "text", cell }, at) =>
                at === 0 ? (
                  <th key={id} scope="row" className={kind}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={kind}>
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
