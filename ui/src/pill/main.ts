import Pill from './Pill.svelte';
import { start } from '../lib/start';

void start(Pill);
