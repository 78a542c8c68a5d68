/** Takes away what a ticked answer can't go with: an option that stands alone, or beside such a one all others. */
export function keepAlone({ type, name, checked, dataset, form }: HTMLInputElement): void {
  if (type !== "checkbox" || !checked || !form) return;
  for (const one of form.querySelectorAll<HTMLInputElement>(`[name="${name}"]:checked`))
    if (one.dataset !== dataset && ("alone" in dataset || "alone" in one.dataset)) one.checked = false;
}
