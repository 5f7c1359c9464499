/** What the captions window offers when it is closed while it listens, and after its session. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inBrowsers } from './captions.mjs';

const hide = '[aria-label="Hide captions"]';
const question = 'Captions are still listening.';

inBrowsers('captions that listen', (captions) => {
  const button = (text) =>
    captions.browser.run((text) => {
      const found = [...document.querySelectorAll('.foot button')];
      const one = found.find((it) => it.innerText.trim() === text);
      one?.click();
      return !!one;
    }, text);
  const state = () =>
    captions.browser.run(() => window.__TAURI_INTERNALS__.invoke('captions_window'));
  const until = (what, isThere = true) =>
    captions.browser.until(`“${what}”: ${isThere}`, async () => {
      return (await captions.shows(what)) === isThere;
    });

  it('ask before they are closed, and stay if the user wants it', async () => {
    await captions.open('scene=full');
    await captions.untilWords(20);
    await captions.browser.run((hide) => document.querySelector(hide).click(), hide);
    await until(question);
    assert.deepEqual(await state(), { is_shown: true, asks: true });
    await captions.browser.press('\uE00C');
    await until(question, false);
    assert.deepEqual(await state(), { is_shown: true, asks: false });
  });

  it('go on without their window', async () => {
    await captions.open('scene=closing');
    await until(question);
    assert.ok(await button('Keep listening'));
    await until(question, false);
    assert.deepEqual(await state(), { is_shown: false, asks: false });
  });

  it('offer the transcript, a copy and a new start after their end', async () => {
    await captions.open('scene=ended');
    for (const offer of ['Start again', 'Copy', 'Open transcript']) await until(offer);
    assert.ok(await button('Start again'));
    await until('Getting ready');
    await until('Open transcript', false);
  });

  it('offer a new start beside a message', async () => {
    await captions.open('scene=ended');
    await until('Open transcript');
    const message = 'Nobody said a word, so this session is not kept.';
    await captions.emit('told', { weight: 'info', message });
    await until(message);
    assert.ok(await button('Start again'));
  });
});
