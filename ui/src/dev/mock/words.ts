import type { OwnWordView } from '../../lib/types';
import type { Handlers } from '../mock';

let words: OwnWordView[] = [
  { written: 'Duotone', heard: ['duo tone', 'do a tone'] },
  { written: 'Ada Lovelace', heard: ['ada love lace'] },
  { written: 'PipeWire', heard: [] },
];

export const handlers: Handlers = {
  own_words: () => words,
  change_own_words: ({ remove, add }) => {
    words = words.filter(({ written }) => written !== remove);
    const { written, heard } = (add ?? {}) as Partial<OwnWordView>;
    if (!written) return words;
    const there = words.find((word) => word.written === written);
    const forms = [...new Set([...(there?.heard ?? []), ...heard!])];
    words = [...words.filter((word) => word !== there), { written, heard: forms }];
    return words;
  },
  import_own_words: () => ({ changed: 0, same: words.length, words }),
  export_own_words: () => '/home/ada/duotone-words.toml',
  correct_transcript: () => [],
};

/** `?words=none` */
export function begin(scene: URLSearchParams): void {
  if (scene.get('words') === 'none') words = [];
}
