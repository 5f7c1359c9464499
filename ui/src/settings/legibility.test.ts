import { expect, it } from 'vitest';
import { usual } from '../captions/looks';
import { captionContrast, hardToRead } from './legibility';

it.each([
  ['as they are at first', {}, undefined],
  ['grey on grey', { plate: '#777777', ink: '#999999' }, 'colours'],
  ['black on black', { plate: '#000000', ink: '#000000' }, 'colours'],
  ['light on a plate that hides little', { opacity: 20 }, 'through'],
  ['dark on a light plate', { plate: '#ffffff', ink: '#000000', opacity: 90 }, undefined],
  [
    'dark on a plate that hides little',
    { plate: '#ffffff', ink: '#000000', opacity: 20 },
    'through',
  ],
] as const)('captions %s', (_, likes, expected) => {
  expect(hardToRead({ ...usual, ...likes })).toBe(expected);
});

it('the more shows through, the less can be read', () => {
  const at = (opacity: number) => captionContrast({ ...usual, opacity });
  expect(at(100)).toBeGreaterThan(at(60));
  expect(at(60)).toBeGreaterThan(at(20));
});
