/** Fonts that suit captions and are on this machine. */

const legible = [
  'Atkinson Hyperlegible',
  'Atkinson Hyperlegible Next',
  'OpenDyslexic',
  'Lexend',
  'Inter',
  'Verdana',
  'Noto Sans',
  'Noto Serif',
  'Georgia',
  'DejaVu Sans',
];
const sample = 'Il1 O0 mW fi';

/** The installed ones: text in a missing font has the width of the fallback font. */
export function fontsHere(): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return [];
  const width = (family: string) => {
    pen.font = `64px ${family}`;
    return pen.measureText(sample).width;
  };
  const [mono, serif] = [width('monospace'), width('serif')];
  return legible.filter(
    (name) => width(`"${name}", monospace`) !== mono || width(`"${name}", serif`) !== serif,
  );
}
