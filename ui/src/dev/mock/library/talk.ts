/** An interview of an hour about a river, as two people might have spoken it. */
import type { SegmentView, SpeakerView, WordView } from '../../../lib/types';
import { chance, pick } from './chance';

const questions = [
  'When did you first notice that the river had changed?',
  'And what did the town say when you told them?',
  'Who keeps the records today?',
  'Could you walk me through the night of the flood?',
  'Was there a moment when you thought it would not hold?',
  'How many people were on the bridge at that point?',
  'What would you do differently if it happened again?',
  'So the gauge was never repaired?',
  'Let me go back to something you said about the mill.',
  'And the letters, are they still in the archive?',
  'Did anybody write that down at the time?',
  'What does the council pay for the measurements?',
  'Is there anything that I should have asked and did not?',
  'Sorry, the church bells. Could you say that again?',
];

const answers = [
  'It must have been the autumn after the mill closed. The water came up to the second step, and nobody remembered it ever doing that before.',
  'My father kept a notebook, and every morning before work he wrote down the level, the colour and whether there was foam below the weir.',
  'People think that a river is a line on a map, but it is more like a habit, and habits change slowly until they change at once.',
  'The engineers came in April with their instruments, they were very kind, and they measured for three days and found nothing wrong.',
  'We told the council twice, in writing, and the second time we added photographs with a ruler in them so that there could be no doubt.',
  'You could hear it before you could see it, a low sound like furniture being moved in the house next door.',
  'There were eleven of us on the bridge, and somebody had brought a lamp, which was useless, and a rope, which was not.',
  'I would not call it courage, because there was simply nobody else who had the key to the sluice.',
  'The gauge at the bridge has been stuck at one metre forty since the winter, and everybody in the town knows that except for the office that reads it.',
  'In the archive you will find the letters from 1924, and they describe the same spring flood almost to the day.',
  'What surprised me was how quiet it became afterwards. For a week there was not a single bird at the weir.',
  'The school took it up. The children measure every Friday now, and their numbers are better than ours ever were.',
  'If you ask me what it cost, I can give you a figure, but the figure is not what people talk about when they meet at the bakery.',
  'We moved the piano upstairs in the afternoon, which my wife thought was ridiculous, and by midnight it was the only dry thing that we owned.',
  'The old alder at the bend went first, and then the bank behind it, and after that it was only a question of hours.',
  'They have promised a new gauge for March. They promised it last March too, but this time it stands in the budget.',
  'No, that was never written down, and that is the reason why I agreed to talk to you at all.',
  'Somebody has to remember where the water stood, because the water itself forgets within a day.',
];

const short = ['Yes.', 'Exactly.', 'Not at first, no.', 'I see.', 'Go on.', 'That is right.'];

/** Misheard words and their corrections. */
const misheard: Record<string, string> = {
  weir: 'where',
  sluice: 'loose',
  gauge: 'cage',
  alder: 'elder',
  bank: 'bang',
  council: 'counsel',
  mill: 'meal',
  '1924,': 'nineteen twenty for',
  archive: 'arc hive',
  foam: 'phone',
};

export const speakers: SpeakerView[] = [
  { id: 's0', label: 'Nora Lindqvist', name: 'Nora Lindqvist', proposal: null },
  { id: 's1', label: 'Speaker 2', name: null, proposal: { name: 'Ada Vermeer', confidence: 0.92 } },
];

function spread(text: string, from: number, random: () => number): [WordView[], number] {
  let at = from;
  const words = text.split(' ').map((word) => {
    const length = 120 + word.length * 42 + random() * 60;
    const start_ms = Math.round(at);
    at += length + (/[.,?]$/.test(word) ? 220 : 30);
    const probability = random() < 0.06 ? 0.4 + random() * 0.3 : 0.9 + random() * 0.1;
    return {
      text: word,
      joined: false,
      start_ms,
      end_ms: Math.round(start_ms + length),
      probability,
    };
  });
  return [words, at];
}

/** The words up to `until` milliseconds. */
export function talk(until: number, seed = 7): SegmentView[] {
  const random = chance(seed);
  const segments: SegmentView[] = [];
  let at = 1_800;
  let asked = 0;
  const say = (speaker: string, text: string) => {
    const [words, end] = spread(text, at, random);
    const end_ms = words.at(-1)!.end_ms;
    segments.push({
      id: segments.length,
      speaker,
      start_ms: words[0]!.start_ms,
      end_ms,
      text,
      words,
    });
    at = end + (random() < 0.14 ? 1_500 + random() * 4_500 : 250 + random() * 500);
  };
  while (at < until - 45_000) {
    say('s0', random() < 0.2 ? pick(short, random) : questions[asked++ % questions.length]!);
    const paragraphs = 1 + Math.floor(random() * 3);
    for (let i = 0; i < paragraphs; i += 1) {
      const sentences = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
        pick(answers, random),
      );
      say('s1', sentences.join(' '));
    }
  }
  return segments;
}

/** The same as it was confirmed live: with fillers, without names' commas, sometimes misheard. */
export function live(segments: readonly SegmentView[]): SegmentView[] {
  const random = chance(11);
  return segments.map((segment) => {
    const words = segment.words.flatMap((word) => {
      const bare = word.text.replace(/[.?]$/, '');
      const wrong = random() < 0.75 ? misheard[bare] : undefined;
      const heard = {
        ...word,
        text: wrong ?? (random() < 0.5 ? word.text.replace(',', '') : word.text),
      };
      return random() < 0.018 ? [{ ...word, text: 'um', end_ms: word.start_ms }, heard] : [heard];
    });
    return { ...segment, words, text: words.map((word) => word.text).join(' ') };
  });
}
