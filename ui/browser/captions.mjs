/** The captions window in a browser, with the played back end of `npm run dev`. */
import { after, before, describe, it } from 'node:test';
import { createServer } from 'vite';
import { Browser, browsers, packages } from './driver.mjs';

/** Runs tests in every browser that is here; they get the captions window. */
export function inBrowsers(what, tests) {
  if (browsers.length === 0) it(what, { skip: `install ${packages}` }, () => {});
  for (const browser of browsers) {
    describe(`${what}, in ${browser.name}`, () => {
      const captions = new Captions();
      before(() => captions.begin(browser));
      after(() => captions.end());
      tests(captions);
    });
  }
}

class Captions {
  browser;
  #server;
  #address;

  async begin(kind) {
    this.#server = await createServer({
      server: { port: 0, strictPort: false },
      logLevel: 'error',
    });
    await this.#server.listen();
    this.#address = `http://localhost:${this.#server.httpServer.address().port}`;
    this.browser = await Browser.start(kind);
  }

  async end() {
    await this.browser?.end();
    await this.#server?.close();
  }

  /** Opens the captions. The query has the scene and the preferences: `src/dev/mock`. */
  async open(query) {
    await this.browser.open(`${this.#address}/captions.html?${query}`);
    await this.#ready();
  }

  /** Opens them in a frame that the played back end sizes as it would the window. */
  async openFramed(query) {
    await this.browser.enter(null);
    await this.browser.open(`${this.#address}/gallery.html`);
    await this.browser.run((src) => {
      const frame = Object.assign(document.createElement('iframe'), { src });
      frame.style = 'border: 0; width: 760px; height: 190px; position: fixed; left: 0; top: 0';
      document.body.replaceChildren(frame);
    }, `${this.#address}/captions.html?${query}`);
    await this.browser.enter('iframe');
    await this.#ready();
  }

  #ready() {
    const isThere = () => !!document.querySelector('main');
    return this.browser.until('the plate', () => this.browser.run(isThere));
  }

  /** Lets the back end say something. */
  emit(event, payload) {
    return this.browser.run(
      (given) => window.__TAURI_INTERNALS__.invoke('plugin:event|emit', given),
      { event, payload },
    );
  }

  /** Whether the window says that. */
  shows(text) {
    return this.browser.run((text) => document.body.innerText.includes(text), text);
  }

  /** What is seen of the text. */
  look() {
    return this.browser.run(() => {
      const view = document.querySelector('.view');
      return {
        top: view?.scrollTop,
        below: view && view.scrollHeight - view.clientHeight - view.scrollTop,
        words: document.querySelectorAll('.view span').length,
        notice: document.querySelector('[role=status]')?.innerText ?? '',
        jump: !!document.querySelector('.now, [aria-label="Jump to now"]'),
      };
    });
  }

  /** Waits until that many words are there; returns what is seen then. */
  untilWords(count) {
    return this.browser.until(`${count} words`, async () => {
      const now = await this.look();
      return now.words >= count && now;
    });
  }

  /** Waits until the text has that many words more. */
  async untilMore(words) {
    return this.untilWords((await this.look()).words + words);
  }

  untilNotice(text) {
    return this.browser.until(`the notice “${text}”`, async () => {
      const { notice } = await this.look();
      return text ? notice.includes(text) : !notice;
    });
  }
}
