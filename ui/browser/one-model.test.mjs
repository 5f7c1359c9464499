/** The captions say that one model works alone, with a way to the models, until the user closes it. */
import { it } from 'node:test';
import { inBrowsers } from './captions.mjs';

inBrowsers('the captions of one model', (captions) => {
  it('say so until the user has read it', async () => {
    await captions.open('scene=alone');
    await captions.untilNotice('Get models');
    await captions.untilNotice('tiny.en confirms too');
    await captions.browser.click('[role=status] [aria-label="Close"]');
    await captions.untilNotice('');
  });
});
