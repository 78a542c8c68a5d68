/// <reference lib="dom" />
import type { Page } from "playwright-core";

const mostTabs = 120;

/** A person at a keyboard: everything is reached by Tab and done by keys. */
export interface Keyboard {
  /** Presses Tab until the focus is on it. @throws Error when it is not reached */
  reach(selector: string): Promise<void>;
  /** Chooses a radio button: Tab to its group, then the arrow keys. */
  choose(name: string, value: string): Promise<void>;
  /** Ticks a box. */
  tick(name: string, value: string): Promise<void>;
  /** Replaces what a field holds. */
  type(name: string, text: string): Promise<void>;
  /** Types a value into a list to pick from. */
  pick(name: string, option: string): Promise<void>;
  /** Opens a folded part. */
  unfold(selector: string): Promise<void>;
  /** Presses a button or a link with Enter and waits for the page that comes. */
  press(selector: string): Promise<void>;
}

/** Takes the keyboard of a page. */
export function keyboardOf(page: Page): Keyboard {
  const { keyboard } = page;
  let presses = 0;
  const isOn = (selector: string) =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);

  async function reach(selector: string): Promise<void> {
    for (let tabs = 0; tabs < mostTabs; tabs++) {
      if (await isOn(selector)) return;
      await keyboard.press("Tab");
    }
    throw new Error(`${selector} is not reached with Tab.`);
  }

  const field = (name: string) => `[name="q.${name}"]`;
  return {
    reach,
    async choose(name, value) {
      await reach(field(name));
      const wanted = `${field(name)}[value="${value}"]`;
      // Space chooses what has the focus; the arrows move on and choose at once.
      await keyboard.press("Space");
      for (let steps = 0; steps < 15 && !(await isOn(wanted)); steps++) await keyboard.press("ArrowDown");
      if (!(await page.locator(wanted).isChecked())) throw new Error(`${wanted} is not chosen with the arrow keys.`);
    },
    async tick(name, value) {
      await reach(`${field(name)}[value="${value}"]`);
      await keyboard.press("Space");
    },
    async type(name, text) {
      await reach(field(name));
      await keyboard.press("ControlOrMeta+a");
      await keyboard.type(text);
    },
    async pick(name, option) {
      await reach(field(name));
      await keyboard.type(option);
    },
    async unfold(selector) {
      await reach(selector);
      await keyboard.press("Enter");
    },
    async press(selector) {
      await reach(selector);
      // A page that is put in the place of this one loads nothing: its main part is another, or one that was left before.
      const press = String(++presses);
      await page.locator("main").evaluate((main, at) => main.setAttribute("data-before", at), press);
      await keyboard.press("Enter");
      await page.locator(`main:not([data-before="${press}"])`).waitFor({ state: "attached" });
    },
  };
}
