import type { Browser } from "playwright-core";

/** What was taken of one page. */
export interface Picture {
  readonly png: Buffer;
  /** In CSS pixels. */
  readonly width: number;
}

/** Puts pictures side by side, each in a thin frame, and writes them to one file. */
export async function sheet(browser: Browser, file: string, pictures: readonly Picture[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1780, height: 400 } });
  const images = pictures.map(
    ({ png, width }) => `<img width="${String(width)}" src="data:image/png;base64,${png.toString("base64")}">`,
  );
  await page.setContent(
    `<style>
      body { display: inline-flex; gap: 16px; align-items: start; margin: 0; padding: 16px; background: #c9d1da }
      img { border-radius: 8px }
    </style>${images.join("")}`,
  );
  await page.waitForLoadState();
  await page.locator("body").screenshot({ path: file });
  await page.close();
}
