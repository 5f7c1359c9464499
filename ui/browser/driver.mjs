/** Drives a real browser through WebDriver, for what needs real layout and real input. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const size = { width: 1280, height: 960 };

/** The browsers that can be here. WebKitGTK's is the one that the app uses on Linux. */
const known = [
  {
    name: 'Chromium',
    driver: 'chromedriver',
    packages: 'chromium and chromium-driver',
    options: {
      'goog:chromeOptions': {
        binary: '/usr/bin/chromium',
        args: [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-dev-shm-usage',
          `--window-size=${size.width},${size.height}`,
          `--screen-info={${size.width}x${size.height}}`,
        ],
      },
    },
  },
  {
    name: 'WebKitGTK',
    driver: 'WebKitWebDriver',
    packages: 'webkit2gtk-driver and xvfb',
    // It has no mode without windows.
    onScreen: true,
    // Its own small browser.
    options: {},
  },
];

/** The browsers that are installed. */
export const browsers = known.filter(
  ({ driver, onScreen }) => isInstalled(driver) && (!onScreen || isInstalled('Xvfb')),
);

/** The Debian packages of all of them. */
export const packages = known.map((one) => one.packages).join(', or ');

function isInstalled(program) {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export class Browser {
  #address = '';
  #processes = [];
  #turns = 0;

  static async start({ driver, options, onScreen }) {
    const browser = new Browser();
    const port = await freePort();
    const env = onScreen ? { ...process.env, DISPLAY: await browser.#screen() } : process.env;
    browser.#processes.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env }));
    browser.#address = `http://127.0.0.1:${port}`;
    await browser.until('the driver', () => browser.#ask('GET', '/status').catch(() => null));
    const capabilities = { alwaysMatch: options };
    const { sessionId } = await browser.#ask('POST', '/session', { capabilities });
    browser.#address += `/session/${sessionId}`;
    await browser.#ask('POST', '/window/rect', size);
    return browser;
  }

  /** Starts a screen that nobody sees; returns its name. */
  async #screen() {
    const of = ['-screen', '0', `${size.width}x${size.height}x24`, '-nolisten', 'tcp'];
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe'];
    const server = spawn('Xvfb', ['-displayfd', '3', ...of], { stdio });
    this.#processes.push(server);
    const [number] = await once(server.stdio[3], 'data');
    return `:${String(number).trim()}`;
  }

  async end() {
    await this.#ask('DELETE', '').catch(() => {});
    for (const one of this.#processes.reverse()) one.kill();
  }

  /** Opens a page. */
  open(url) {
    return this.#ask('POST', '/url', { url });
  }

  /** Lets what follows happen in a frame of the page, or in the page itself again. */
  async enter(selector) {
    await this.#ask('POST', '/frame', { id: selector ? await this.find(selector) : null });
  }

  /** Runs a function in the page; it gets `args`, and may return a promise. */
  run(work, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve((${work})(...arguments)).then(done, (error) => done({ thrown: String(error) }))`;
    return this.#ask('POST', '/execute/async', { script, args }).then((value) => {
      if (value?.thrown) throw new Error(value.thrown);
      return value;
    });
  }

  find(selector) {
    return this.#ask('POST', '/element', { using: 'css selector', value: selector });
  }

  /** Moves the mouse to the middle of an element, or that far from it. */
  async point(selector, x = 0, y = 0) {
    const origin = await this.find(selector);
    await this.#act('pointer', [{ type: 'pointerMove', duration: 20, origin, x, y }]);
  }

  /** Moves the mouse there and clicks. */
  async click(selector) {
    await this.point(selector);
    const pressed = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
    await this.#act('pointer', pressed);
  }

  /** Turns the wheel over an element. */
  async turn(selector, deltaY) {
    const origin = await this.find(selector);
    const turn = { type: 'scroll', origin, x: 0, y: 0, deltaX: 0, deltaY, duration: 0 };
    // WebKit's driver turns a wheel that it knows by the difference to its last turn.
    this.#turns += 1;
    await this.#act('wheel', [turn], `wheel ${this.#turns}`);
  }

  /** Presses a key by WebDriver's code for it. */
  async press(value) {
    await this.#act('key', [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
  }

  /** Waits until `look` has something to show. */
  async until(what, look) {
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(50)) {
      const seen = await look();
      if (seen) return seen;
    }
    throw new Error(`it does not come: ${what}`);
  }

  async picture() {
    return Buffer.from(await this.#ask('GET', '/screenshot'), 'base64');
  }

  #act(type, actions, id = type) {
    return this.#ask('POST', '/actions', { actions: [{ type, id, actions }] });
  }

  async #ask(method, path, body) {
    const answer = await fetch(this.#address + path, {
      method,
      body: body && JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }
}

/** A port that was free a moment ago: the driver takes a number only. */
function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
    server.on('error', failed);
  });
}
