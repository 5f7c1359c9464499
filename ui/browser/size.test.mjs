/** The plate of the captions has the size of its lines, whatever it says, and the window that of the plate. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { inBrowsers } from './captions.mjs';

const all = [14, 24, 64].flatMap((text_size) =>
  [30, 64].flatMap((columns) => [1, 2, 3, 4, 5, 6].map((lines) => ({ text_size, columns, lines }))),
);

/** What the window says, and the scene in which it does. */
const scenes = [
  ['a start button', ''],
  ['that it gets ready', 'starting'],
  ['a hint', 'empty'],
  ['that only silence comes', 'silent'],
  ['that there is no model', 'models'],
  ['that there is no microphone', 'source'],
  ['text', 'full'],
  ['text and a message', 'full', 'The session could not be written to the disk.'],
  ['text and that it is paused', 'paused'],
  ['text and that it ends', 'ending'],
  ['text and what to do after the end', 'ended'],
  ['text and the question whether it goes on', 'closing'],
  ['text and that a microphone is lost', 'lost'],
];

inBrowsers('the captions have their size', (captions) => {
  for (const [what, scene, message] of scenes) {
    it(`with ${what}`, async () => {
      await captions.openFramed(`scene=${scene}`);
      if (message) await captions.emit('told', { weight: 'error', message });
      if (scene === 'ended')
        await captions.browser.until('the end', () => captions.shows('Start again'));
      if (['models', 'source'].includes(scene)) await captions.browser.click('.begin button');
      for (const seen of await captions.browser.run(measure, all)) check(seen);
    });
  }

  it('on a screen that is lower than they would be', async () => {
    await captions.openFramed('scene=paused');
    await captions.browser.run(() => {
      Object.defineProperty(screen, 'availHeight', { value: 400 });
    });
    for (const seen of await captions.browser.run(measure, all)) check(seen);
  });
});

/** Compares a plate with what its preferences ask for. */
function check(seen) {
  const which = JSON.stringify(seen);
  const line = seen.text_size * 1.5;
  const words = seen.words > 0 ? line : seen.hint;
  const stage = Math.max(seen.lines * line, words + seen.foot);
  const width = Math.ceil(seen.text_size * seen.columns * 0.52 + 48);
  const size = [
    Math.min(width, seen.screen[0]),
    Math.ceil(Math.min(Math.max(72, stage + 28), seen.screen[1])),
  ];
  assert.deepEqual(seen.window, size, which);
  assert.equal(seen.plate.width, size[0], which);
  assert.ok(Math.abs(seen.plate.height - size[1]) <= 1, which);
  assert.ok(seen.plate.top >= 0, which);
  // The longest notice on the narrowest plate.
  assert.ok(seen.foot <= 120, which);
  // Of the text whole lines are seen.
  if (seen.words > 0) assert.ok(seen.view >= line && seen.view % line === 0, which);
  assert.deepEqual(seen.unreachable, [], which);
}

/** Measures the plate with all those preferences, one after the other; runs in the page. */
async function measure(all) {
  const { invoke } = window.__TAURI_INTERNALS__;
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const height = (selector) =>
    document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
  const isReachable = (button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const isInside = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    return isInside && button.contains(hit);
  };
  const found = [];
  for (const likes of all) {
    const preferences = await invoke('preferences');
    const captions = { ...preferences.captions, ...likes };
    await invoke('change_preferences', { preferences: { ...preferences, captions } });
    for (let frames = 0; frames < 4; frames += 1) await drawn();
    const { width, height: high, top } = document.querySelector('main').getBoundingClientRect();
    found.push({
      ...likes,
      screen: [screen.availWidth, screen.availHeight],
      window: [innerWidth, innerHeight],
      plate: { width, height: high, top },
      view: height('.view'),
      foot: height('.foot'),
      hint: height('.hint'),
      words: document.querySelectorAll('.view span').length,
      unreachable: [...document.querySelectorAll('[role=toolbar] button')]
        .filter((button) => !isReachable(button))
        .map((button) => button.ariaLabel),
    });
  }
  return found;
}
