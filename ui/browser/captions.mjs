/** The captions window in a browser, with the played back end of `npm run dev`. */
import { inBrowsersWith, Page } from './page.mjs';

/** Runs tests in every browser that is here; they get the captions window. */
export function inBrowsers(what, tests) {
  inBrowsersWith(what, () => new Captions(), tests);
}

class Captions extends Page {
  constructor() {
    super('captions.html', { width: 760, height: 190 });
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
