/** The captions stay at the newest line until the user scrolls back, with a real mouse. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inBrowsers } from './captions.mjs';

const bar = (label) => `[role=toolbar] [aria-label="${label}"]`;
const noticeButton = '[role=status] button';
const [pageUp, end] = ['\uE00E', '\uE010'];

inBrowsers('the captions scroll', (captions) => {
  /** Speech goes on, and its newest line is in view. */
  async function follows() {
    const now = await captions.untilMore(12);
    assert.ok(now.below < 1 && !now.jump, JSON.stringify(now));
  }

  /** Speech goes on, and the text in view stays. */
  async function stays() {
    await captions.browser.until('the way back', async () => (await captions.look()).jump);
    // The browser may scroll smoothly.
    await sleep(600);
    const { top } = await captions.look();
    const now = await captions.untilMore(12);
    assert.ok(now.top === top && now.jump, JSON.stringify({ ...now, before: top }));
  }

  for (const lines of [1, 2, 3]) {
    it(`with speech, over pauses, in lines: ${lines}`, async () => {
      await captions.open(`scene=talk&pace=30&lines=${lines}`);
      await captions.untilWords(60);
      for (const resume of [bar('Resume'), noticeButton, bar('Resume'), noticeButton]) {
        await captions.browser.click(bar('Pause'));
        await captions.untilNotice('Paused');
        await captions.browser.click(resume);
        await follows();
      }
    });
  }

  it('when a notice comes while a scroll event is on its way', async () => {
    await captions.open('scene=talk&pace=30');
    await captions.untilWords(60);
    await captions.browser.run(async () => {
      document.querySelector('.view').scrollTop -= 1;
      await window.__TAURI_INTERNALS__.invoke('pause_captions');
    });
    await captions.untilNotice('Paused');
    await captions.browser.click(noticeButton);
    await follows();
  });

  for (const size of [14, 24, 64]) {
    for (const lines of [1, 2, 3]) {
      it(`not while the user reads back, at ${size} px in lines: ${lines}`, async () => {
        await captions.open(`scene=talk&pace=30&columns=40&lines=${lines}&size=${size}`);
        await captions.untilWords(60);
        await captions.browser.turn('main', -4 * size);
        await stays();
        assert.deepEqual(await captions.browser.run(covered), []);
        // A notice has buttons of its own.
        await captions.browser.click(bar('Pause'));
        await captions.untilNotice('Paused');
        assert.ok((await captions.look()).jump);
        await captions.browser.click(noticeButton);
        await captions.untilNotice('');
        await stays();
        await captions.browser.click('.now');
        await follows();
      });
    }
  }

  it('with keys', async () => {
    await captions.open('scene=talk&pace=30');
    await captions.untilWords(80);
    await captions.browser.run(() => document.querySelector('.view').focus());
    await captions.browser.press(pageUp);
    await stays();
    await captions.browser.press(end);
    await follows();
  });
});

/** The controls that the way back to the newest line lies over; runs in the page. */
function covered() {
  const over = document.querySelector('.now').getBoundingClientRect();
  return [...document.querySelectorAll('[role=toolbar] :is(button, select)')]
    .filter((control) => {
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const isBeside = left >= over.right || right <= over.left;
      return !isBeside && top < over.bottom && bottom > over.top;
    })
    .map((control) => control.ariaLabel);
}
