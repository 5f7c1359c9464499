/** The pages of the main window in real browsers: what breaks over lines, and where the reader is. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createServer } from 'vite';
import { Browser, browsers, packages } from './driver.mjs';

const interview = '#/library/00000000-0000-4000-8000-000000000001';

if (browsers.length === 0) it('the main window', { skip: `install ${packages}` }, () => {});
for (const kind of browsers) {
  describe(`the main window, in ${kind.name}`, () => mainWindow(kind));
}

function mainWindow(kind) {
  let server, address, browser;
  const until = (what, look) => browser.until(what, () => browser.run(look));

  before(async () => {
    server = await createServer({ server: { port: 0, strictPort: false }, logLevel: 'error' });
    await server.listen();
    address = `http://localhost:${server.httpServer.address().port}`;
    browser = await Browser.start(kind);
  });

  after(async () => {
    await browser?.end();
    await server?.close();
  });

  /** Opens a page in a frame of that width. */
  async function openPage(page, query, width) {
    await browser.enter(null);
    await browser.open(`${address}/gallery.html`);
    await browser.run(
      (src, width) => {
        const frame = Object.assign(document.createElement('iframe'), { src });
        frame.style = `border: 0; width: ${width}px; height: 900px; position: fixed; left: 0; top: 0`;
        document.body.replaceChildren(frame);
      },
      `${address}/index.html?${query}${page}`,
      width,
    );
    await browser.enter('iframe');
  }

  for (const language of ['en', 'de', 'es', 'fr', 'nl']) {
    it(`keeps the columns of models on one line, in ${language}`, async () => {
      for (const width of [1280, 860]) {
        await openPage('#/models', `models=many&language=${language}`, width);
        await until('the models', () => document.querySelectorAll('.fact').length > 9);
        assert.deepEqual(await browser.run(broken), [], `${width} px wide`);
      }
    });
  }

  it('sets a transcript in 60 to 72 characters a line', async () => {
    await openPage(interview, '', 1280);
    await until('the text', () => document.querySelectorAll('[data-segment] p').length > 9);
    const lengths = await browser.run(lines);
    const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
    assert.ok(mean >= 60 && mean <= 72, `${mean} characters a line`);
  });

  it('compares at the place where the reader is, and goes back there', async () => {
    await openPage(interview, '', 1280);
    await until('the text', () => document.querySelectorAll('[data-segment] p').length > 9);
    await browser.run(() => {
      document.querySelector('[data-start]').parentElement.parentElement.scrollTop = 4_000;
    });
    await until('the place', () => new Promise((done) => setTimeout(() => done(true), 400)));
    const before = await browser.run(topTurn);
    assert.ok(before > 60_000, `${before} ms`);
    for (const view of ['Compare', 'Enhanced']) {
      await browser.run(choose, view);
      await until('the other text', () => new Promise((done) => setTimeout(() => done(true), 900)));
      const now = await browser.run(topTurn);
      assert.ok(Math.abs(now - before) < 30_000, `${view}: ${now} ms, and ${before} ms before`);
    }
    await browser.run(choose, 'Compare');
    await until('a band', () => document.querySelector('ins'));
    const bands = await browser.run(() =>
      [...document.querySelectorAll('[data-start] .said')].map(
        (said) => getComputedStyle(said).borderInlineStartColor,
      ),
    );
    assert.ok(new Set(bands).size > 1 && !bands.includes('rgba(0, 0, 0, 0)'), bands.join());
  });
}

/** Shows another text of the session. */
function choose(view) {
  [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === view).click();
}

/** Texts of the tables that take more than a line, or more room than their column has. */
function broken() {
  const isShown = (one) =>
    one.getClientRects().length > 0 && getComputedStyle(one).clipPath === 'none';
  return [...document.querySelectorAll('.heads > span, .fact')]
    .filter((one) => isShown(one) && isShown(one.parentElement))
    .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.clientHeight > 60)
    .concat(
      [...document.querySelectorAll('.heads')].filter(
        (one) => getComputedStyle(one).clipPath === 'none' && one.clientHeight > 40,
      ),
    )
    .map((one) => one.innerText);
}

/** The characters of the lines that are full: all but the last of each paragraph. */
function lines() {
  const found = [];
  for (const paragraph of [...document.querySelectorAll('[data-segment] p')].slice(0, 40)) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const rows = new Map();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const row = Math.round(range.getBoundingClientRect().bottom);
        rows.set(row, (rows.get(row) ?? 0) + 1);
      }
    }
    found.push(...[...rows.values()].slice(0, -1));
  }
  return found;
}

/** When the turn at the top of the view begins. */
function topTurn() {
  const turns = [...document.querySelectorAll('[data-start]')];
  const box = turns[0].parentElement.parentElement.getBoundingClientRect();
  const top = turns.findLast((turn) => turn.getBoundingClientRect().top <= box.top + 1) ?? turns[0];
  return Number(top.dataset.start);
}
