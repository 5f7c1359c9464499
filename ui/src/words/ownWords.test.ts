import { beforeEach, expect, it } from 'vitest';
import { startMock } from '../dev/mock';
import { OwnWords } from './ownWords.svelte';

let own: OwnWords;
const forms = (written: string) => own.words?.find((word) => word.written === written)?.heard;

beforeEach(async () => {
  startMock(new URLSearchParams());
  own = new OwnWords();
  await own.look();
});

it('a word that was there gets more forms, and loses only these when it is taken back', async () => {
  const before = forms('Duotone')!;
  const back = await own.put({ written: 'Duotone', heard: ['dual tone'] });
  expect(forms('Duotone')).toEqual([...before, 'dual tone']);
  await back!();
  expect(forms('Duotone')).toEqual(before);
});

it('a changed word stands in the place of the old one, until it is taken back', async () => {
  const [old] = own.words!.filter(({ written }) => written === 'PipeWire');
  const back = await own.put({ written: 'Pipewire', heard: ['pipe wire'] }, old);
  expect([forms('PipeWire'), forms('Pipewire')]).toEqual([undefined, ['pipe wire']]);
  await back!();
  expect([forms('PipeWire'), forms('Pipewire')]).toEqual([[], undefined]);
});

it('a new word is gone again when it is taken back', async () => {
  const back = await own.put({ written: 'Łódź', heard: ['lodge'] });
  expect(forms('Łódź')).toEqual(['lodge']);
  await back!();
  expect(forms('Łódź')).toBeUndefined();
});
