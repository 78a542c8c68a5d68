const colors = (light: string, dark: string): Record<"light" | "dark", string> => ({ light, dark });

/** The colours of our own pages, by what they are for: each can be set as `--afterword-…`. */
const tokens = {
  card: colors("#fff", "#182027"),
  ink: colors("#17222b", "#e8eef2"),
  soft: colors("#52606c", "#a9b5c0"),
  edge: colors("#7c8995", "#7e8c99"),
  hue: colors("#0e5c70", "#6fc8da"),
  on: colors("#fff", "#06232b"),
  bad: colors("#b0231b", "#ff9d94"),
};

const inTheme = (theme: "light" | "dark"): string =>
  `color-scheme:${theme};` +
  Object.entries(tokens)
    .map(([name, color]) => `--${name}:var(--afterword-${name},${color[theme]});`)
    .join("");

const text = `
:host{display:block;font:var(--afterword-font,1rem/1.5 system-ui,sans-serif);${inTheme("light")}}
:host([theme=dark]){${inTheme("dark")}}
@media(prefers-color-scheme:dark){:host(:not([theme=light])){${inTheme("dark")}}}
:host([hidden]),[hidden]{display:none!important}
*{box-sizing:border-box;font:inherit}
form,.said{color:var(--ink);background:var(--card);padding:1rem;border-radius:var(--afterword-radius,.5rem)}
h2,legend,form>*>label:first-child,b{font-weight:600}
h2{margin:0;font-size:1.15em}
p{margin:.25rem 0}
fieldset,form>div{border:0;margin:1rem 0 0;padding:0;min-width:0}
legend,form>*>label:first-child{padding:0;margin-bottom:.5rem;display:block}
.points,.list{display:flex;flex-wrap:wrap;gap:.4rem}
.list{flex-direction:column}
.list+.list,.points+.list{margin-top:.4rem}
.points label{flex:1 0 2.75rem}
.n5 label{flex-basis:6.5rem}
.n11 label{flex-basis:2.2rem}
.ends{display:flex;justify-content:space-between;gap:1rem;color:var(--soft);font-size:.9em}
label:has(input){position:relative;display:block}
label input{position:absolute;opacity:0;inset:0;width:100%;height:100%;margin:0}
label span{display:block;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:.4rem}
.points span{text-align:center;padding-inline:.25rem;height:100%;overflow-wrap:anywhere}
input:checked+span{background:var(--hue);color:var(--on);border-color:var(--hue)}
:focus-visible,input:focus-visible+span{outline:3px solid var(--hue);outline-offset:2px}
textarea,input:not([type=radio],[type=checkbox]){width:100%;min-height:2.75rem;padding:.5rem;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:.4rem}
button,a{display:inline-block;min-height:2.75rem;margin-top:1rem;padding:.6rem 1.25rem;border:1px solid var(--hue);border-radius:.4rem;background:var(--hue);color:var(--on);cursor:pointer;text-decoration:none}
.plain{background:none;color:var(--hue)}
.soft{color:var(--soft);font-size:.9em}
.wrong{color:var(--bad)}
@media(forced-colors:active){input:checked+span{outline:3px solid Highlight}}
`;

let sheet: CSSStyleSheet | undefined;

/** One sheet for all elements of a page; a sheet that a script makes is not inline. */
export function sheetOf(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
  }
  return sheet;
}
