/** The cards of the first run fit into the window, in each language and width. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createServer } from 'vite';
import { Browser, browsers, packages } from './driver.mjs';

const languages = ['en', 'de', 'es', 'fr', 'nl'];
const sizes = [
  [1080, 720],
  [400, 720],
  [360, 420],
];

if (browsers.length === 0) it('the first run fits', { skip: `install ${packages}` }, () => {});
for (const kind of browsers) {
  describe(`the first run fits, in ${kind.name}`, () => {
    let server, browser;
    before(async () => {
      server = await createServer({ server: { port: 0, strictPort: false }, logLevel: 'error' });
      await server.listen();
      browser = await Browser.start(kind);
    });
    after(async () => {
      await browser?.end();
      await server?.close();
    });

    const address = () => `http://localhost:${server.httpServer.address().port}`;

    /** Opens it in a frame, which is as wide as the window would be. */
    async function open(query) {
      await browser.enter(null);
      await browser.open(`${address()}/gallery.html`);
      await browser.run((src) => {
        const frame = Object.assign(document.createElement('iframe'), { src });
        frame.style = 'border: 0; position: fixed; left: 0; top: 0; width: 1080px; height: 720px';
        document.body.replaceChildren(frame);
      }, `${address()}/index.html?${query}#/welcome`);
      await browser.enter('iframe');
      await browser.until('the first card', () =>
        browser.run(() => !!document.querySelector('.welcome select')),
      );
    }

    const next = () => browser.run(() => document.querySelector('footer').lastElementChild.click());

    for (const language of languages) {
      it(`in ${language}`, async () => {
        await open(`language=${language}&measured=not&models=failed`);
        for (let card = 0; card < 4; card += 1) {
          const title = await browser.run(() => document.querySelector('h1').innerText);
          for (const seen of await browser.run(measure, sizes)) {
            const which = `${title}: ${JSON.stringify(seen)}`;
            assert.ok(seen.wide <= seen.width, which);
            assert.ok(seen.foot <= seen.height, which);
          }
          await next();
        }
      });
    }

    it('the words of the trial stay in their box', async () => {
      await open('models=here&measured=not&pace=80');
      await next();
      await next();
      await browser.click('.device button');
      await browser.until('three lines', () =>
        browser.run(() => document.querySelectorAll('.heard span').length > 30),
      );
      const { words, box } = await browser.run(() => {
        const place = (selector) => document.querySelector(selector).getBoundingClientRect();
        return { words: place('.heard .view'), box: place('.heard') };
      });
      assert.ok(words.top >= box.top && words.bottom <= box.bottom, JSON.stringify({ words, box }));
      assert.ok(words.height > 60, JSON.stringify(words));
    });
  });
}

/** Gives the frame each size and says how much of it the page needs. */
async function measure(sizes) {
  const frame = window.frameElement;
  const seen = [];
  for (const [width, height] of sizes) {
    Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
    const main = document.querySelector('main');
    const foot = document.querySelector('footer').getBoundingClientRect();
    seen.push({
      asked: [width, height],
      wide: main.scrollWidth,
      width: main.clientWidth,
      foot: foot.bottom,
      height: main.clientHeight,
    });
  }
  Object.assign(frame.style, { width: '1080px', height: '720px' });
  return seen;
}
