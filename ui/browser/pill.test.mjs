/** What the pill says is whole in every language, and its window has its size. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { inBrowsersWith, Page } from './page.mjs';

const languages = ['en', 'de', 'es', 'fr', 'nl'];

/** The longest values that are likely. */
const values = {
  app: 'Visual Studio Code - Insiders',
  program: 'wl-clipboard',
  says: 'compositor does not support the virtual keyboard protocol',
  what: 'Connection refused (os error 111)',
  extension: 'xtest',
  written: 1234,
  of: 5678,
  removed: 1234,
};

/** The messages of a language, by id, with all of those values. */
function messages(language) {
  const file = new URL(`../../messages/${language}.ftl`, import.meta.url);
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(readFileSync(file, 'utf8')));
  return (id, more = {}) => {
    const pattern = bundle.getMessage(id)?.value;
    assert.ok(pattern, `${language} has ${id}`);
    return bundle.formatPattern(pattern, { ...values, ...more });
  };
}

/** Everything that a dictation can end with, as `outcome_message.rs` puts it together. */
function outcomes(language) {
  const text = messages(language);
  const inTray = (line) => `${line} ${text('outcome-in-tray')}`;
  const helper = (id) => text(id, { error: text('helper-refused') });
  const notTyped = ['typing-not-installed', 'typing-refused'].map((id) => text(id));
  notTyped.push(helper('typing-failed'));
  const notCopied = [text('copying-not-installed'), text('helper-refused'), text('helper-hangs')];
  const copied = ['copied-no-window', 'copied-not-read', 'copied-clipboard-taken'];
  const whyCopied = [...copied.map((id) => text(id)), ...notTyped];
  const obstacles = ['insertion-modifier', 'insertion-grab'].map((id) => text(id));
  const desktop = ['error-no-desktop', 'error-no-x-server', 'error-x-server-lacks'];
  const failures = ['no-text', 'no-paste-key', 'clipboard-held', 'clipboard-too-large']
    .concat(['clipboard-silent', 'too-few-keys'])
    .map((id) => `insertion-${id}`);
  const undo = ['nothing', 'written-since', 'sent-to-terminal', 'no-backspace'];
  const well = ['inserted', 'pasted', 'taken-back', 'stays-written', 'copied'];
  const bad = ['sent-unseen', 'nothing-heard', 'nothing-dictated', 'undo-moved', 'correct-it'];
  return [
    ...well.map((id) => ({ message: text(`outcome-${id}`), is_well: true })),
    ...[...bad, 'undo-moved-midway'].map((id) => ({ message: text(`outcome-${id}`) })),
    ...whyCopied.map((why) => ({ message: text('outcome-copied-why', { why }) })),
    ...['moved', 'moved-away', 'moved-midway'].map((id) => ({
      message: inTray(text(`outcome-${id}`)),
      can_copy: true,
    })),
    ...obstacles.map((why) => ({
      message: inTray(text('outcome-blocked', { why })),
      can_copy: true,
    })),
    ...[...failures, ...desktop].map((id) => ({
      message: inTray(text('outcome-failed', { why: text(id) })),
      can_copy: id !== 'insertion-no-text',
    })),
    ...notCopied.flatMap((error) => [
      { message: inTray(text('outcome-not-copied', { error })), can_copy: true },
      ...notTyped.map((why) => ({
        message: inTray(text('outcome-not-copied-either', { why, error })),
        can_copy: true,
      })),
    ]),
    ...undo.map((id) => ({ message: text('outcome-undo-refused', { why: text(`undo-${id}`) }) })),
    ...obstacles.map((why) => ({ message: text('outcome-undo-refused', { why }) })),
    ...[...desktop, 'error-no-insertion'].map((id) => ({ message: text(id) })),
  ].map((outcome) => ({ is_well: false, can_copy: false, ...outcome }));
}

const begun = { confirmed: '', draft: '', app: 'Terminal', begun_at: Date.now() - 3_599_000 };
const model = 'large-v3-turbo-q8_0';
const pill = () => new Page('pill.html', { width: 320, height: 44 });

inBrowsersWith('the pill is whole', pill, (page) => {
  for (const language of languages) {
    it(`in ${language}`, async () => {
      await page.openFramed(`language=${language}`);
      const text = messages(language);
      const live = { purpose: 'dictation', phase: 'ending', heavy: model };
      await page.emit('live-changed', live);
      const working = [
        ['starting', text('captions-speak')],
        ['listening', text('captions-speak')],
        ['correcting', text('captions-correcting-with', { model })],
      ].map(([phase, said]) => ({ said, now: { ...begun, phase, outcome: null } }));
      const ended = outcomes(language).map((outcome) => ({
        said: outcome.message,
        now: { ...begun, begun_at: null, phase: 'done', outcome },
      }));
      const all = [...working, ...ended];
      const seen = await page.browser.run(showAll, all);
      all.forEach(({ now }, at) => check(seen[at], now, text('captions-copy-text')));
    });
  }

  it('and copies what was not written', async () => {
    await page.openFramed('scene=pill-moved');
    await page.browser.click('main button');
    await page.browser.until('that it is copied', () => page.shows('Copied. Press Ctrl+V'));
  });
});

function check(seen, { outcome }, copy) {
  const which = JSON.stringify({ outcome, seen });
  assert.ok(seen.says, which);
  assert.deepEqual(seen.cut, [], which);
  assert.deepEqual(seen.window, seen.pill, which);
  assert.ok(seen.pill[0] <= 640 && seen.pill[1] <= 400, which);
  assert.equal(seen.buttons.includes(copy), outcome?.can_copy ?? false, which);
}

/** Lets the pill show all of that, one after the other; runs in the page. */
async function showAll(all) {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const found = [];
  for (const { said, now } of all) {
    const payload = { can_undo: false, ...now };
    const event = { event: 'dictation-changed', payload };
    await window.__TAURI_INTERNALS__.invoke('plugin:event|emit', event);
    for (let frames = 0; frames < 3; frames += 1) await drawn();
    const main = document.querySelector('main');
    const edge = main.getBoundingClientRect();
    const isCut = (one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const isOut =
        left < edge.left || right > edge.right || top < edge.top || bottom > edge.bottom;
      return isOut || one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 1;
    };
    found.push({
      says: main.innerText.includes(said),
      window: [innerWidth, innerHeight],
      pill: [main.offsetWidth, main.offsetHeight],
      cut: [...main.querySelectorAll('p, .words, button, time')]
        .filter(isCut)
        .map((one) => one.outerHTML),
      buttons: [...main.querySelectorAll('button')].map((one) => one.innerText.trim()),
    });
  }
  return found;
}
