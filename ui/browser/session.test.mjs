/** A session's title and a row's state, in real browsers. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createServer } from 'vite';
import { Browser, browsers, packages } from './driver.mjs';

const session = '#/library/00000000-0000-4000-8000-000000000001';
const enter = '\uE007';

if (browsers.length === 0) it('a session', { skip: `install ${packages}` }, () => {});
for (const kind of browsers) {
  describe(`a session, in ${kind.name}`, () => {
    let server, browser;

    before(async () => {
      server = await createServer({ server: { port: 0, strictPort: false }, logLevel: 'error' });
      await server.listen();
      browser = await Browser.start(kind);
      const address = `http://localhost:${server.httpServer.address().port}`;
      await browser.open(`${address}/index.html?language=de${session}`);
      const isThere = () => !!document.querySelector('h2#session-title button');
      await browser.until('the title', () => browser.run(isThere));
    });

    after(async () => {
      await browser?.end();
      await server?.close();
    });

    it('tells its state whole in its row, in German', async () => {
      const cut = await browser.run(() =>
        [...document.querySelectorAll('.row .facts')]
          .filter((facts) => facts.scrollWidth > facts.clientWidth + 1)
          .map((facts) => facts.innerText),
      );
      assert.deepEqual(cut, []);
    });

    it('is renamed where its title is clicked, and the focus stays there', async () => {
      const title = 'h2#session-title';
      await browser.click(`${title} button`);
      await browser.until('the field', () =>
        browser.run(() => document.activeElement?.matches('.titles input')),
      );
      await browser.run(() => {
        const field = document.activeElement;
        field.value = 'The weir';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await browser.press(enter);
      await browser.until('the new title', () =>
        browser.run(
          (title) =>
            document.querySelector(title)?.innerText === 'The weir' &&
            document.activeElement === document.querySelector(`${title} button`),
          title,
        ),
      );
    });
  });
}
