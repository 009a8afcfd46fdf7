import { parentPort, workerData } from 'node:worker_threads';
import { readLegacyBytes } from './legacy-sheets.ts';
import type { LegacyRequest } from './messages.ts';

// Run as a thread only: reading is one long call that nothing but the end of its thread can stop.
parentPort?.postMessage(readLegacyBytes(workerData as LegacyRequest));
