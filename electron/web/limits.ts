/** What one web host takes on; every limit that is passed is answered with 408, 413 or 429, never by cutting off. */
export interface WebLimits {
  /** Body of one procedure call. */
  readonly callBytes: number;
  /** Body of the exchange of a launch code. */
  readonly sessionBytes: number;
  /** Body of one upload. */
  readonly uploadBytes: number;
  /** All header lines together. */
  readonly headerBytes: number;
  /** Time for the header lines to arrive. */
  readonly headersMs: number;
  /** Time for a JSON body to arrive. */
  readonly bodyMs: number;
  /** Time for a whole request, uploads included. */
  readonly requestMs: number;
  /** Calls of one session that run or wait. */
  readonly callsPerSession: number;
  /** Event streams of one session: tabs of one browser. */
  readonly streamsPerSession: number;
  /** Event texts that wait for a slow reader before its stream is ended. */
  readonly waitingEvents: number;
  /** Time between two signs of life on an event stream. */
  readonly heartbeatMs: number;
  /** Life of a launch code. */
  readonly launchCodeMs: number;
}

const KIBIBYTE = 1024;
const MEBIBYTE = 1024 * KIBIBYTE;
const SECOND_MS = 1000;

/** Chosen: a paste of 100,000 rows is below 16 MiB; the other numbers leave one user ample room and a flood none. */
export const DEFAULT_WEB_LIMITS: WebLimits = {
  callBytes: 16 * MEBIBYTE,
  sessionBytes: 4 * KIBIBYTE,
  uploadBytes: 512 * MEBIBYTE,
  headerBytes: 16 * KIBIBYTE,
  headersMs: 10 * SECOND_MS,
  bodyMs: 30 * SECOND_MS,
  requestMs: 600 * SECOND_MS,
  callsPerSession: 32,
  streamsPerSession: 8,
  waitingEvents: 1000,
  heartbeatMs: 15 * SECOND_MS,
  launchCodeMs: 60 * SECOND_MS,
};
