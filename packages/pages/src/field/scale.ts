import { message } from "@afterword/language";
import { attributes, html, type Html } from "../html.ts";
import { fieldId, fieldName, group, type Ask } from "./ask.ts";
import { others } from "./options.ts";
import { pointsOf, pointText, type Point } from "./point.ts";

/** A scale: one radio button a point. */
export function scaleField(ask: Ask): Html {
  const points = pointsOf(ask.question, ask.locale);
  const isWorded = points.every(({ label }) => label !== undefined);
  const layout = `scale n${points.length}${isWorded ? " worded" : ""}${isWorded && points.length <= 5 ? " few" : ""}`;
  return group(
    ask,
    html`<div class="${layout}">${points.map((point, i) => pointChoice(ask, point, i, isWorded))}</div>
      ${ends(points, ask.locale)}${others(ask, fieldName(ask.question), ask.value)}`,
  );
}

function pointChoice({ question, value, locale }: Ask, point: Point, index: number, isWorded: boolean): Html {
  const { label } = point;
  const input = attributes({
    type: "radio",
    id: index === 0 ? fieldId(question) : null,
    name: fieldName(question),
    value: point.value,
    checked: String(value) === String(point.value),
    "aria-label": label && message(locale, "page.point", { value: String(point.value), label }),
  });
  const word = isWorded && html`<span class="word">${label}</span>`;
  return html`<label class="option"><input${input}><span class="face"><b>${point.value}</b>${word}</span></label>\n`;
}

/** The words of both ends below the scale; hidden from screen readers, which hear them with the buttons. */
function ends(points: readonly Point[], locale: string): Html | null {
  const [first, last] = [points[0], points.at(-1)];
  if (first?.label === undefined || last?.label === undefined) return null;
  return html`<p class="ends" aria-hidden="true">
    <span>${pointText(first, locale)}</span><span>${pointText(last, locale)}</span>
  </p>`;
}
