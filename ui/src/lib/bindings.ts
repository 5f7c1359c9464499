// Stand-in.
import { emit, listen, type EventCallback } from '@tauri-apps/api/event';
const event = <T>(name: string) => ({ listen: (cb: EventCallback<T>) => listen<T>(name, cb), emit: (payload: T) => emit(name, payload) });
export const events = {
  liveChanged: event<LiveChanged>('live-changed'),
  captionsChanged: event<CaptionsChanged>('captions-changed'),
  levelChanged: event<LevelChanged>('level-changed'),
  told: event<Told>('told'),
  dictationChanged: event<DictationChanged>('dictation-changed'),
  libraryChanged: event<LibraryChanged>('library-changed'),
  jobChanged: event<JobChanged>('job-changed'),
  pullChanged: event<PullChanged>('pull-changed'),
  preferences: event<Preferences>('preferences'),
};
export type Hear = { microphone: boolean; microphone_name: string | null; system: boolean };
export type DeviceView = { name: string; label: string; is_system: boolean; is_default: boolean; muted: boolean | null };
export type Phase = "idle" | "starting" | "listening" | "paused" | "ending";
export type Purpose = "captions" | "dictation" | "trial";
export type LiveChanged = { phase: Phase; purpose: Purpose | null; session: string | null; hear: Hear; fast: string; heavy: string; language: string; begun_at: number | null; records: boolean; keeps: boolean; trouble: Trouble | null };
export type Trouble = { kind: TroubleKind; message: string };
export type TroubleKind = "device_lost" | "silent" | "level" | "disk" | "captions";
export type Tone = "draft" | "confirmed";
export type CaptionWord = { id: number; text: string; tone: Tone; begins_paragraph: boolean; joined: boolean };
export type CaptionPatch = { op: "insert"; after: number | null; word: CaptionWord } | { op: "remove"; id: number } | { op: "confirm"; id: number };
export type CaptionsChanged = { session: string; number: number; patches: (CaptionPatch)[] };
export type CaptionsSoFar = { session: string | null; number: number; words: (CaptionWord)[] };
export type LevelChanged = { rms: number; peak: number };
export type Told = { weight: Weight; message: string };
export type Weight = "info" | "warning" | "error";
export type DictationPhase = "idle" | "starting" | "listening" | "correcting" | "done";
export type DictationChanged = { phase: DictationPhase; confirmed: string; draft: string; app: string | null; begun_at: number | null; outcome: OutcomeView | null; can_undo: boolean };
export type OutcomeView = { is_well: boolean; message: string };
export type ShortcutView = { keys: string; conflict: string | null };
export type AppError = { message: string; remedy: Remedy };
export type Remedy = "none" | "get_models" | "choose_source" | "retry";
export type SessionRow = { id: string; title: string; created_at: string; duration_ms: number; language: string; source: string; device: string | null; state: RowState; speakers: (string)[]; has_audio: boolean; audio_bytes: number; transcript: number | null; enhancement: EnhancementView };
export type RowState = "live" | "ended" | "interrupted";
export type EnhancementView = { status: EnhancementStage; job: string | null; stage: string | null; progress: number; waits: boolean; error: string | null };
export type EnhancementStage = "not_requested" | "pending" | "processing" | "completed" | "failed";
export type SessionsPage = { rows: (SessionRow)[]; has_more: boolean; in_use_by: string | null };
export type TrashedRow = { session: SessionRow; deleted_at: string; days_left: number };
export type Which = { kind: "live" } | { kind: "finished"; version: number | null };
export type SessionDetail = { row: SessionRow; models: [string, string]; versions: (number)[]; party: (string)[] };
export type TranscriptView = { version: number | null; language: string; speakers: (SpeakerView)[]; segments: (SegmentView)[] };
export type SpeakerView = { id: string; label: string; name: string | null; proposal: ProposalView | null };
export type ProposalView = { name: string; confidence: number };
export type SegmentView = { id: number; speaker: string | null; start_ms: number; end_ms: number; text: string; words: (WordView)[] };
export type WordView = { text: string; joined: boolean; start_ms: number; end_ms: number; probability: number };
export type ComparedTurn = { speaker: string | null; start_ms: number; pieces: (ComparedPiece)[] };
export type ComparedPiece = { change: Change; text: string };
export type Change = "same" | "removed" | "added";
export type Waveform = { peaks: (number)[]; duration_ms: number };
export type SearchQuery = { words: string; speaker: string | null; language: string | null; from: string | null; until: string | null; session: string | null; offset: number; limit: number };
export type FoundPassage = { session: string; title: string; created_at: string; is_live: boolean; start_ms: number; speaker: string | null; text: string; highlights: ([number, number])[] };
export type EnhanceOptions = { diarize: boolean; speakers: number | null; clean_up: CleanUpLevel; model: string | null; language: string | null };
export type CleanUpLevel = "verbatim" | "light" | "clean";
export type ExportFormat = "txt" | "md" | "srt" | "vtt" | "json" | "csv" | "docx" | "html" | "rttm";
export type ExportOptions = { format: ExportFormat; which: Which; timestamps: boolean; speakers: boolean; columns: number; characters_per_second: number };
export type ExportPreview = { text: string; is_cut: boolean; file_name: string; folder: string };
export type LibraryChanged = { session: string | null };
export type JobChanged = { session: string; enhancement: EnhancementView; seconds_left: number | null };
export type VoiceRow = { id: string; name: string; sessions: number; created_at: string };
export type ModelRow = { name: string; roles: (ModelRole)[]; english_only: boolean; bytes: number; licence: string; installed: boolean; is_users: boolean; seconds_per_pass: number | null; is_fast: boolean; is_heavy: boolean; is_recommended: boolean; pull: PullChanged | null };
export type ModelRole = "fast" | "heavy" | "voice" | "speakers";
export type Recommendation = { fast: string; heavy: string; why: (string)[]; missing: (string)[] };
export type PullChanged = { model: string; phase: PullPhase; done: number; total: number; detail: string | null };
export type PullPhase = "waiting" | "connecting" | "downloading" | "fetching" | "preparing" | "verifying" | "paused" | "done" | "failed";
export type ModelCheck = "intact" | "own" | "damaged";
export type Preferences = { fast: string | null; heavy: string | null; language: string | null; look: Look; captions: CaptionPreferences; dictation: DictationPreferences; keeping: KeepingPreferences; autostart: boolean; welcomed: boolean };
export type Look = { theme: Theme; locale: string | null };
export type Theme = "system" | "light" | "dark" | "contrast";
export type CaptionPreferences = { hear: Hear; lines: number; text_size: number; columns: number; opacity: number; plate: string; ink: string; font: string | null; click_through: boolean; on_top: boolean };
export type DictationPreferences = { shortcut: string; mode: ShortcutMode; microphone: string | null; way: InsertWay; while_speaking: boolean; spoken_commands: boolean; keep: boolean; rules: (AppRule)[] };
export type ShortcutMode = "hold" | "toggle";
export type InsertWay = "auto" | "type" | "paste" | "copy";
export type AppRule = { app: string; way: InsertWay };
export type KeepingPreferences = { keep: boolean; record: boolean; enhance: boolean; clean_up: CleanUpLevel; audio_days: number | null; export_folder: string | null };
export type StorageView = { library_folder: string; recordings_folder: string; models_folder: string; settings_folder: string; log_folder: string; records_bytes: number; search_bytes: number; recordings_bytes: number; trash_bytes: number; models_bytes: number; sessions: number; voices: number };
export type NetworkRequest = { at: string; purpose: string; place: string; outcome: string };

type R<T> = Promise<{ status: 'ok'; data: T } | { status: 'error'; error: AppError }>;
import { invoke } from '@tauri-apps/api/core';
const call = <T>(name: string, args?: Record<string, unknown>): R<T> => invoke<T>(name, args).then((data) => ({ status: 'ok' as const, data }), (error) => ({ status: 'error' as const, error: error as AppError }));
export const commands = {
  live: () => invoke<LiveChanged>('live'),
  captionsSoFar: () => invoke<CaptionsSoFar>('captions_so_far'),
  startCaptions: (hear: Hear | null) => call<null>('start_captions', { hear }),
  startTrial: (microphone: string | null) => call<null>('start_trial', { microphone }),
  pauseCaptions: () => invoke<null>('pause_captions'),
  resumeCaptions: () => invoke<null>('resume_captions'),
  stopCaptions: () => invoke<null>('stop_captions'),
  devices: () => call<DeviceView[]>('devices'),
  preferences: () => invoke<Preferences>('preferences'),
  setPreferences: (preferences: Preferences) => call<Preferences>('set_preferences', { preferences }),
  recommendation: () => call<Recommendation>('recommendation'),
  models: () => call<ModelRow[]>('models'),
  pullModel: (model: string) => call<null>('pull_model', { model }),
  pausePull: (model: string) => call<null>('pause_pull', { model }),
  showPage: (page: string) => call<null>('show_page', { page }),
  shortcut: () => invoke<ShortcutView>('shortcut'),
  setShortcut: (keys: string) => call<ShortcutView>('set_shortcut', { keys }),
  dictation: () => invoke<DictationChanged>('dictation'),
};
