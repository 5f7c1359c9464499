import type { ModelRow, Preferences } from '../../lib/types';
import type { Handlers } from '../mock';
import { modelRows as rows } from './models';
import { handlers as preferences } from './preferences';

const find = (name: unknown) => rows().find((row) => row.name === name)!;
let measured = true;
let check = 'intact';

const more = (name: string, megabytes: number, traits: Partial<ModelRow>): ModelRow => ({
  name,
  roles: ['heavy'],
  english_only: false,
  is_packed: false,
  demand: 'usual',
  bytes: megabytes * 1e6,
  licence: 'MIT',
  installed: false,
  is_users: false,
  times_speech: null,
  is_fast: false,
  is_heavy: false,
  is_recommended: false,
  pull: null,
  ...traits,
});

/** The chosen model of that role, or the last installed one. */
function chosen(role: 'fast' | 'heavy', wanted: string | null) {
  const here = rows().filter((row) => row.installed && row.roles.includes(role));
  return (here.find((row) => row.name === wanted) ?? here.at(role === 'fast' ? 0 : -1))?.name;
}

/** Whether it is of the pair for a machine that was not measured. */
const isFirst = ({ name }: ModelRow) => ['tiny.en', 'base.en'].includes(name);

export const handlers: Handlers = {
  models: () => {
    const likes = preferences['preferences']!({}) as Preferences;
    const [fast, heavy] = [chosen('fast', likes.fast), chosen('heavy', likes.heavy)];
    return rows().map((row) => ({
      ...row,
      is_fast: !!heavy && row.name === fast,
      is_heavy: !!fast && row.name === heavy,
      is_recommended: measured ? row.is_recommended : !(fast && heavy) && isFirst(row),
      times_speech: measured ? row.times_speech : null,
    }));
  },
  measure_models: async () => {
    await new Promise((done) => setTimeout(done, 3000));
    measured = true;
    return {
      fast: 'tiny.en',
      heavy: 'small.en',
      why: [
        'tiny.en reads a second of speech in 0.05 s, so words appear at once.',
        'small.en takes 1.4 s for six seconds, which this machine has time for.',
      ],
      missing: ['tiny.en', 'small.en'].filter((name) => !find(name).installed),
    };
  },
  check_model: async () => {
    await new Promise((done) => setTimeout(done, 900));
    return check;
  },
  delete_model: ({ name }) => {
    Object.assign(find(name), { installed: false, pull: null });
    return null;
  },
};

/** `?measured=not`, `?check=damaged`, `?models=many` for a machine with some on it. */
export function begin(scene: URLSearchParams): void {
  measured = scene.get('measured') !== 'not';
  check = scene.get('check') ?? 'intact';
  rows().push(
    more('small.en-q8_0', 264.5, { english_only: true, is_packed: true }),
    more('small.en-q5_1', 190.1, { english_only: true, is_packed: true }),
    more('medium-q5_0', 539.2, { is_packed: true, demand: 'strong' }),
    more('large-v3-turbo', 1624.6, { demand: 'strongest' }),
    more('large-v3-turbo-q5_0', 574, { is_packed: true, demand: 'strongest' }),
  );
  if (scene.get('models') === 'many') {
    for (const name of ['tiny.en', 'base.en', 'silero-v6.2.0']) find(name).installed = true;
    Object.assign(find('medium'), { installed: true, is_users: true });
    preferences['change_preferences']!({
      preferences: { ...(preferences['preferences']!({}) as Preferences), heavy: 'base.en' },
    });
  }
}
