// Renders the icons of the extension from their drawings: node docs/icon/render.mjs
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [drawing, sizes] of [
  ['icon-16.svg', [16]],
  ['icon.svg', [32, 48, 128]],
]) {
  const svg = (await readFile(new URL(drawing, import.meta.url))).toString('base64');
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}" style="display:block">`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`../../public/icons/${size}.png`, import.meta.url), png);
  }
}
await browser.close();
