/** English is complete: its keys are the keys of all languages. */
import captions from './captions.json';
import common from './common.json';
import library from './library.json';
import models from './models.json';
import privacy from './privacy.json';
import settings from './settings.json';
import welcome from './welcome.json';

export const en = { captions, common, library, models, privacy, settings, welcome };
