"""Compares our diarization error rate with that of pyannote.metrics, file by file.

pip install pyannote.metrics; then
cargo run -p enhance --release --example measure_speakers -- FOLDER SEGMENTATION EMBEDDING OUT
python3 crates/enhance/tests/check_score.py FOLDER OUT

prints what pyannote.metrics makes of the turns in OUT, with the same three collars: the lines are
to be the same as the example's, to the last digit but one.
"""

import sys
from pathlib import Path

from pyannote.core import Annotation, Segment
from pyannote.metrics.diarization import DiarizationErrorRate


def turns(file):
    annotation = Annotation()
    for track, line in enumerate(file.read_text().splitlines()):
        fields = line.split()
        if fields and fields[0] == "SPEAKER":
            start, length = float(fields[3]), float(fields[4])
            annotation[Segment(start, start + length), track] = fields[7]
    return annotation


def main(references, found):
    # pyannote's collar is the sum of both sides.
    rates = [DiarizationErrorRate(collar=2 * side, skip_overlap=False) for side in (0, 0.125, 0.25)]
    for file in sorted(Path(found).glob("*.rttm")):
        reference, hypothesis = turns(Path(references) / file.name), turns(file)
        cells = "".join(f"  {100 * rate(reference, hypothesis):6.2f}" for rate in rates)
        print(f"{file.stem:12}{cells}")
    print("all:", *(f"{100 * abs(rate):.2f} %" for rate in rates))


if __name__ == "__main__":
    main(*sys.argv[1:])
