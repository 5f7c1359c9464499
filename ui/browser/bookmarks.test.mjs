/** Bookmarks are set, noted, removed and jumped to, in the captions and in the library. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inBrowsersWith, Page } from './page.mjs';

const enter = '\ue007';
const captions = () => new Page('captions.html', { width: 760, height: 190 });
const library = () => new Page('index.html', { width: 1280, height: 800 });

inBrowsersWith('a moment of the captions is marked', captions, (page) => {
  it('with the key and with the button, on a plate of any size', async () => {
    for (const likes of ['', '&lines=1&size=14&columns=30', '&lines=1&size=64']) {
      await page.openFramed(`scene=full${likes}`);
      await page.browser.until('the button', () => page.browser.run(hasButton));
      // The click also gives the frame the keys.
      for (const begin of [
        () => page.browser.click('.mark button'),
        () => page.browser.press('b'),
      ]) {
        await begin();
        const field = await page.browser.until('the field', () => page.browser.run(placeOfForm));
        assert.ok(field.isInside, JSON.stringify({ likes, field }));
        await page.browser.press(enter);
        await page.browser.until('no field', () => page.browser.run(hasNoForm));
      }
    }
  });
});

inBrowsersWith('a session has bookmarks', library, (page) => {
  it('that are set, noted, jumped to and removed', async () => {
    const { browser } = page;
    await page.open('scene=library');
    const has = (selector) => browser.run((one) => !!document.querySelector(one), selector);
    const listed = () => browser.run(labels);
    // It has a recording and a finished transcript.
    const session = 'a[href$="000000000001"]';
    await browser.until('a session', () => has(session));
    await browser.click(session);
    await browser.until('its recording', () => has('section[aria-label="Bookmarks"]'));
    await browser.press('b');
    await browser.until('the field', () => has('section[aria-label="Bookmarks"] input'));
    for (const letter of 'budget') await browser.press(letter);
    await browser.press(enter);
    await browser.until('the note', async () => (await listed()).includes('0:00 budget'));
    await browser.click('section[aria-label="Bookmarks"] .jump');
    await browser.until('the jump', () => browser.run(() => location.hash.includes('/0')));
    await browser.click('[aria-label="Remove the bookmark at 0:00"]');
    await browser.until('no bookmark', async () => (await listed()).length === 0);
  });
});

function placeOfForm() {
  const form = document.querySelector('form');
  if (document.activeElement !== form?.querySelector('input')) return null;
  const { left, right, top, bottom } = form.getBoundingClientRect();
  const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  return { isInside, left, right, top, bottom, innerWidth, innerHeight };
}

function hasButton() {
  return !!document.querySelector('.mark button');
}

function hasNoForm() {
  return !document.querySelector('form');
}

function labels() {
  const all = document.querySelectorAll('section[aria-label="Bookmarks"] .jump');
  return [...all].map((one) => one.innerText.trim().replace(/\s+/g, ' '));
}
