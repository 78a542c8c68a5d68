import { noticePage, sharedParts } from "@afterword/pages";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { packer } from "./pack.ts";

const pack = packer(["<style>a</style>", "<script>b</script>"]);

test.each([
  ["both parts", "<p>1</p><style>a</style><p>2</p><script>b</script><p>3</p>"],
  ["a part alone", "<script>b</script>"],
  ["the parts the other way round", "<script>b</script><style>a</style>"],
  ["a part twice", "<style>a</style><style>a</style>"],
  ["none of them", "<p>Привет, 世界 🙂</p>"],
  ["nothing", ""],
  ["much", "0123456789".repeat(20_000)],
])("what is packed can be unpacked: %s", (_, text) => {
  expect(gunzipSync(pack(text)).toString()).toBe(text);
});

test("half of a pair of surrogates is sent as what can't be read, whole", () => {
  expect(gunzipSync(pack("\ud83d<style>a</style>")).toString()).toBe("\ufffd<style>a</style>");
});

test("a page has both parts, and is hardly longer than if it were packed at once", () => {
  const page = noticePage({ locale: "ar", kind: "expired", isTest: false });
  for (const part of sharedParts) expect(page.split(part)).toHaveLength(2);
  expect(packer(sharedParts)(page).length).toBeLessThan(gzipSync(page).length + 200);
});
