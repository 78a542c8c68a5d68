import type { IndicatorItem } from "@afterword/sdk";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWords } from "../../app/words.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { IndicatorAmount, monthText, targetText } from "./amount.tsx";

interface FiguresTableProps<T extends IndicatorItem> {
  readonly caption: string;
  /** What the first column is of. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly nameOf: (row: T) => ReactNode;
}

/** Standards or indicators with the last month and the last twelve; each leads to all its months. */
export function FiguresTable<T extends IndicatorItem>({ caption, label, rows, nameOf }: FiguresTableProps<T>) {
  const words = useWords();
  const [first] = rows;
  if (!first) return null;
  const columns: readonly Column<T>[] = [
    {
      id: "name",
      label,
      cell: (row) => (
        <Link to="/indicators/$id" params={{ id: row.id }}>
          {nameOf(row)}
        </Link>
      ),
    },
    {
      id: "target",
      label: words.text("console.services.target"),
      cell: (row) => <bdi dir={words.direction}>{targetText(words, row.target, row)}</bdi>,
    },
    {
      id: "month",
      label: words.text("console.services.month", { month: monthText(words, first.month.from) }),
      cell: ({ month, unit }) => <IndicatorAmount of={month} unit={unit} />,
    },
    {
      id: "year",
      label: words.text("console.services.year"),
      cell: ({ year, unit }) => <IndicatorAmount of={year} unit={unit} />,
    },
  ];
  return <Table caption={caption} columns={columns} rows={rows} idOf={({ id }) => id} />;
}
