/** An open session: the chosen text, updated as it changes. */
import { ask } from '../lib/ask';
import { commands, events } from '../lib/bindings';
import { t } from '../lib/i18n/index.svelte';
import { toast } from '../lib/toasts.svelte';
import type {
  AppError,
  ComparedTurn,
  SegmentView,
  SessionDetail,
  SpeakerView,
  TranscriptView,
  Waveform,
} from '../lib/types';
import { done, type SessionActions } from './actions.svelte';
import { ending } from './follow';
import { latest } from './latest';

export type View = 'live' | 'finished' | 'compare';

export class Session {
  readonly id: string;
  detail = $state.raw<SessionDetail>();
  text = $state.raw<TranscriptView>();
  compared = $state.raw<ComparedTurn[]>();
  waveform = $state.raw<Waveform>();
  view = $state<View>('finished');
  /** The shown finished transcript; the newest, if none is chosen. */
  version = $state<number>();
  secondsLeft = $state<number | null>(null);
  /** The moment at the top of the text, in milliseconds. */
  place: number | undefined = undefined;
  /** Why the session or the chosen text cannot be shown. */
  error = $state.raw<AppError>();
  readonly #actions: SessionActions;
  readonly #asked = latest();
  readonly #askedText = latest();
  #gone = false;

  constructor(id: string, actions: SessionActions) {
    this.id = id;
    this.#actions = actions;
  }

  get newest(): number | undefined {
    return this.detail?.versions.at(-1);
  }

  /** Whether the shown text can be edited: only the newest one has voice samples. */
  get isNewest(): boolean {
    return this.text?.version != null && this.text.version === this.newest;
  }

  /** Loads the session and follows it; returns a function that stops following. */
  follow(view?: View): () => void {
    if (view) this.view = view;
    const following = [
      events.libraryChanged.listen(({ payload }) => {
        if (payload.session === null || payload.session === this.id) void this.#refresh();
      }),
      events.jobChanged.listen(({ payload }) => {
        if (payload.session !== this.id || !this.detail) return;
        this.secondsLeft = payload.seconds_left;
        const row = { ...this.detail.row, enhancement: payload.enhancement };
        this.detail = { ...this.detail, row };
      }),
    ];
    void Promise.all(following).then(() => this.#refresh());
    const end = ending(following);
    return () => {
      this.#gone = true;
      end();
    };
  }

  /** Shows another text of the session. */
  choose(view: View, version = this.version): void {
    [this.view, this.version] = [view, version];
    void this.#getText();
  }

  async edit(segment: SegmentView, wanted: string): Promise<void> {
    const version = this.text?.version;
    const text = wanted.trim().replace(/\s+/g, ' ');
    if (version == null || !text || text === segment.text) return;
    const before = await ask(commands.editSegment(this.id, version, segment.id, text));
    if (before === undefined) return;
    this.#actions.did(t('library-edited'), () =>
      done(commands.editSegment(this.id, version, segment.id, before)),
    );
  }

  async name(speaker: SpeakerView, name: string): Promise<void> {
    const wanted = name.trim() || null;
    if (wanted === speaker.name) return;
    const named = await ask(commands.nameSpeaker(this.id, speaker.id, wanted));
    if (!named) return;
    const text = wanted
      ? t('library-named', { before: speaker.label, name: wanted })
      : t('library-unnamed', { name: speaker.label });
    this.#actions.did(text, () => this.#nameBack(speaker));
  }

  async answer(speaker: SpeakerView, isRight: boolean): Promise<void> {
    const name = speaker.proposal?.name ?? '';
    const answered = await ask(commands.answerProposal(this.id, speaker.id, isRight));
    if (!answered) return;
    if (isRight) {
      const text = t('library-named', { before: speaker.label, name });
      this.#actions.did(text, () => this.#nameBack(speaker));
    } else {
      toast({ text: t('library-not-them', { speaker: speaker.label, name }) });
    }
  }

  async merge(into: SpeakerView, from: SpeakerView): Promise<void> {
    const before = this.newest ?? 0;
    const version = await ask(commands.mergeSpeakers(this.id, into.id, from.id));
    if (version === undefined) return;
    this.version = undefined;
    toast({
      text: t('library-merged', { into: into.label, from: from.label, version, before }),
      stays: 8_000,
    });
  }

  #nameBack(speaker: SpeakerView) {
    return done(commands.nameSpeaker(this.id, speaker.id, speaker.name));
  }

  async #refresh() {
    const isNew = this.#asked();
    const answer = await commands.session(this.id);
    if (this.#gone || !isNew()) return;
    if (answer.status === 'error') {
      this.error = answer.error;
      return;
    }
    const first = !this.detail;
    // Show a new finished transcript at once.
    const made = !first && this.newest !== answer.data.versions.at(-1);
    this.detail = answer.data;
    if (made) this.version = undefined;
    if (this.newest === undefined) this.view = 'live';
    else if (made && this.view === 'live') this.view = 'finished';
    await this.#getText();
    const hasAudio = answer.data.row.has_audio && answer.data.row.state !== 'live';
    if (hasAudio && !this.waveform) await this.#getWaveform();
  }

  async #getText() {
    const isNew = this.#askedText();
    const { view } = this;
    const version = this.version ?? null;
    const answer =
      view === 'compare'
        ? await commands.compareTexts(this.id, version)
        : await commands.transcript(
            this.id,
            view === 'live' ? { kind: 'live' } : { kind: 'finished', version },
          );
    if (this.#gone || !isNew()) return;
    this.error = answer.status === 'error' ? answer.error : undefined;
    if (answer.status === 'error') return;
    if (Array.isArray(answer.data)) this.compared = answer.data;
    else this.text = answer.data;
  }

  async #getWaveform() {
    const answer = await commands.waveform(this.id);
    // Without a waveform the timeline is a plain line.
    if (!this.#gone && answer.status === 'ok') this.waveform = answer.data;
  }
}
