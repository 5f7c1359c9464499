import { expect, it } from 'vitest';
import { desktopSpeech } from './languages';

it('the language spoken is at first that of the desktop, where the models hear it', () => {
  expect(desktopSpeech(['de-AT', 'en'])).toBe('de');
  expect(desktopSpeech(['nb-NO'])).toBe('no');
  expect(desktopSpeech(['tlh', 'fr-FR'])).toBe('fr');
  expect(desktopSpeech(['tlh'])).toBe('en');
  expect(desktopSpeech([])).toBe('en');
});
