/** A window in a browser, with the played back end of `npm run dev`. */
import { after, before, describe, it } from 'node:test';
import { createServer } from 'vite';
import { Browser, browsers, packages } from './driver.mjs';

/** Runs tests in every browser that is here; they get the window that `make` makes. */
export function inBrowsersWith(what, make, tests) {
  if (browsers.length === 0) it(what, { skip: `install ${packages}` }, () => {});
  for (const browser of browsers) {
    describe(`${what}, in ${browser.name}`, () => {
      const page = make();
      before(() => page.begin(browser));
      after(() => page.end());
      tests(page);
    });
  }
}

export class Page {
  browser;
  #file;
  #size;
  #server;
  #address;

  /** The page of that name, in a window that has that size until it asks for another one. */
  constructor(file, size) {
    this.#file = file;
    this.#size = size;
  }

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

  /** Opens the page. The query has the scene and the preferences: `src/dev/mock`. */
  async open(query) {
    await this.browser.open(`${this.#address}/${this.#file}?${query}`);
    await this.#ready();
  }

  /** Opens it in a frame that the played back end sizes as it would the window. */
  async openFramed(query) {
    await this.browser.enter(null);
    await this.browser.open(`${this.#address}/gallery.html`);
    await this.browser.run(
      (src, { width, height }) => {
        const frame = Object.assign(document.createElement('iframe'), { src });
        const place = 'border: 0; position: fixed; left: 0; top: 0';
        frame.style = `${place}; width: ${width}px; height: ${height}px`;
        document.body.replaceChildren(frame);
      },
      `${this.#address}/${this.#file}?${query}`,
      this.#size,
    );
    await this.browser.enter('iframe');
    await this.#ready();
  }

  #ready() {
    const isThere = () => !!document.querySelector('main');
    return this.browser.until('the page', () => this.browser.run(isThere));
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
}
