/**
 * Colours, light and dark. Text has at least 4.5:1 and the edges of controls at least 3:1 on what lies behind them
 * (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const colorStyle = `
:root {
  color-scheme: light dark;
  --ground: #f1f4f6; --card: #fff; --ink: #17222b; --soft: #52606c; --line: #dbe2e8; --edge: #7c8995;
  --hue: #0e5c70; --strong: #0a4656; --on: #fff; --tint: #e6f2f5; --bad: #b0231b; --bad-tint: #fdf2f1;
  --test: #fdf3d7; --test-ink: #5b4300;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #0f151a; --card: #182027; --ink: #e8eef2; --soft: #a9b5c0; --line: #2d3943; --edge: #7e8c99;
    --hue: #6fc8da; --strong: #94d9e7; --on: #06232b; --tint: #17323b; --bad: #ff9d94; --bad-tint: #321d1c;
    --test: #3a2f12; --test-ink: #f4dfa6;
  }
}
`;
