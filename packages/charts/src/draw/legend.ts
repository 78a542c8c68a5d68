import type { Paint, Pen } from "./pen.ts";
import { textWidth } from "./text-width.ts";

/** An entry of a legend: a small picture and what it stands for. */
export interface LegendItem {
  readonly label: string;
  readonly paint: Paint;
  readonly shape?: "box" | "line" | "dot" | "diamond";
}

const [rowHeight, swatch, gap] = [20, 14, 16];

/** A legend from the top, on as many lines as it takes. */
export function legend(pen: Pen, items: readonly LegendItem[]): { shapes: string[]; height: number } {
  if (items.length === 0) return { shapes: [], height: 0 };
  const shapes: string[] = [];
  let [x, y] = [4, 4];
  for (const { label, paint, shape = "box" } of items) {
    const wide = swatch + 6 + Math.min(textWidth(label), pen.width - swatch - 16);
    if (x > 4 && x + wide > pen.width - 4) [x, y] = [4, y + rowHeight];
    shapes.push(sample(pen, x, y, paint, shape));
    shapes.push(pen.text([x + swatch + 6, y + 11.5], label, { fill: "muted", max: pen.width - swatch - 16 }));
    x += wide + gap;
  }
  return { shapes, height: y + rowHeight + 4 };
}

function sample(pen: Pen, x: number, y: number, paint: Paint, shape: LegendItem["shape"]): string {
  const middle = y + swatch / 2;
  if (shape === "line") return pen.line([x, middle], [x + swatch, middle], paint);
  if (shape === "dot") return pen.circle([x + swatch / 2, middle], 4.5, paint);
  if (shape === "diamond") return pen.diamond([x + swatch / 2, middle], 6, paint);
  return pen.rect(x + 0.5, y + 0.5, swatch - 1, swatch - 1, paint);
}
