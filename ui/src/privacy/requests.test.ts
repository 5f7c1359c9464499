import { expect, it } from 'vitest';
import { isModelsAlone, modelOf, outcomeOf } from './requests';

const request = (purpose: string, outcome = 'got') => ({
  at: '2026-11-27T10:00:00Z',
  purpose,
  place: 'huggingface.co',
  outcome,
});

it('knows the model that was asked for', () => {
  expect(modelOf(request('model small.en-q8_0'))).toBe('small.en-q8_0');
  expect(modelOf(request('something else'))).toBeUndefined();
});

it('says that nothing but models was asked for only where it is so', () => {
  expect(isModelsAlone([])).toBe(true);
  expect(isModelsAlone([request('model tiny'), request('model base', 'failed')])).toBe(true);
  expect(isModelsAlone([request('model tiny'), request('update')])).toBe(false);
});

it('has words for what came of it, or leaves those of the back end', () => {
  expect(outcomeOf(request('model tiny', 'stopped by you'))).toBe('privacy-outcome-stopped');
  expect(outcomeOf(request('model tiny', 'answered with 404'))).toBeUndefined();
});
