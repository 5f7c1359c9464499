/** Draws the waveform of a recording and its speakers. */

export interface Band {
  from: number;
  to: number;
  colour: string;
}

const BAR = 2;
const GAP = 1;
/** Height of the speakers' bands, below the bars. */
const BAND = 3;

/** Draws bars in the element's own colour, and bands below them. All lengths are CSS pixels. */
export function drawWave(
  canvas: HTMLCanvasElement,
  peaks: readonly number[],
  bands: readonly Band[],
  duration: number,
): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const scale = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d');
  if (!pen || width === 0 || duration <= 0) return;
  pen.scale(scale, scale);
  const room = height - BAND - 3;
  pen.fillStyle = getComputedStyle(canvas).color;
  const bars = loudest(peaks, Math.floor(width / (BAR + GAP)));
  bars.forEach((peak, at) => {
    // People hear loudness by ratios, so scale by them and show soft speech too.
    const tall = Math.max(1, Math.sqrt(peak / 255) * room);
    pen.fillRect(at * (BAR + GAP), (room - tall) / 2, BAR, tall);
  });
  const styles = getComputedStyle(canvas);
  for (const { from, to, colour } of bands) {
    pen.fillStyle = styles.getPropertyValue(colour.slice(4, -1));
    const [left, right] = [(from / duration) * width, (to / duration) * width];
    pen.fillRect(left, height - BAND, Math.max(1, right - left), BAND);
  }
}

/** The loudest value of each of `count` stretches. */
export function loudest(peaks: readonly number[], count: number): number[] {
  if (peaks.length === 0) return new Array<number>(count).fill(0);
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor((at * peaks.length) / count);
    const to = Math.max(from + 1, Math.floor(((at + 1) * peaks.length) / count));
    return peaks.slice(from, to).reduce((most, peak) => Math.max(most, peak), 0);
  });
}
