import type { Bytes } from './bytes.ts';
import { UpdateRefused } from './errors.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface DownloadLimits {
  /** Milliseconds without a byte after which the host counts as stalled. */
  readonly idle: number;
  /** Milliseconds for a whole file, so that a host can't hold the client by a byte now and then. */
  readonly total: number;
}

const DOWNLOAD_LIMITS: DownloadLimits = { idle: 20_000, total: 120_000 };

/** Counts what an update costs. */
export interface Meter {
  requests: number;
  /** Bytes of bodies, after decompression. */
  bytes: number;
}

export interface DownloadOptions {
  readonly fetch: Fetch;
  readonly meter?: Meter | undefined;
  /** Bytes after decompression. */
  readonly maxLength: number;
  readonly limits?: DownloadLimits | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The entity tag of the copy at hand. */
  readonly ifNoneMatch?: string | undefined;
}

export type Downloaded =
  | { readonly status: 'new'; readonly bytes: Bytes; readonly etag: string | undefined }
  | { readonly status: 'unchanged' };

/**
 * Fetches one file: no cookies, no cache, no referrer, no redirects, not a byte more than `maxLength`.
 * @throws UpdateRefused `missing` (404, 403 or 410), `http`, `network`, `redirected`, `too-large` or `too-slow`
 * @throws the signal's reason when it is aborted
 */
export async function download(url: string, options: DownloadOptions): Promise<Downloaded> {
  const { fetch, maxLength, limits = DOWNLOAD_LIMITS, meter, signal, ifNoneMatch } = options;
  signal?.throwIfAborted();
  const watch = new Watch(limits, signal);
  if (meter) meter.requests++;
  try {
    const response = await fetch(url, {
      signal: watch.signal,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      ...(ifNoneMatch === undefined ? {} : { headers: { 'If-None-Match': ifNoneMatch } }),
    });
    if (response.status === 304 && ifNoneMatch !== undefined) return { status: 'unchanged' };
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(response, url);
    }
    return {
      status: 'new',
      bytes: await read(response, url, maxLength, watch, meter),
      etag: response.headers.get('ETag') ?? undefined,
    };
  } catch (error) {
    if (error instanceof UpdateRefused) throw error;
    signal?.throwIfAborted();
    if (watch.signal.aborted) throw new UpdateRefused('too-slow', `${url} took too long`, { url });
    throw new UpdateRefused('network', `${url} could not be reached: ${reason(error)}`, { url });
  } finally {
    watch.stop();
  }
}

function refusal(response: Response, url: string): UpdateRefused {
  const { status, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return new UpdateRefused('redirected', `${url} redirects; give the publisher's final address`, { url, status });
  }
  if (status === 404 || status === 403 || status === 410)
    return new UpdateRefused('missing', `${url} is not there`, { url, status });
  const retryAfter = parseRetryAfter(response.headers);
  return new UpdateRefused('http', `${url} answered ${status}`, {
    url,
    status,
    ...(retryAfter === undefined ? {} : { retryAfter }),
  });
}

/** Seconds, or a date, which counts from the host's own clock when it tells it (RFC 9110, 10.2.3). */
function parseRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('Retry-After')?.trim();
  if (!value) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const wait = Date.parse(value) - Date.parse(headers.get('Date') ?? '');
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** `fetch` hands out bytes already decompressed, so counting them bounds what a small file may unfold to. */
async function read(response: Response, url: string, maxLength: number, watch: Watch, meter?: Meter): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) break;
    watch.touch();
    length += chunk.value.length;
    if (meter) meter.bytes += chunk.value.length;
    if (length > maxLength) {
      await reader!.cancel();
      throw new UpdateRefused('too-large', `${url} holds more than the ${maxLength} bytes allowed`, { url });
    }
    chunks.push(chunk.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Aborts when the host stalls, when the whole takes too long, or when the caller says so. */
class Watch {
  readonly #controller = new AbortController();
  readonly #idle: number;
  readonly #deadline: ReturnType<typeof setTimeout>;
  readonly #outer: AbortSignal | undefined;
  #timer: ReturnType<typeof setTimeout>;

  constructor({ idle, total }: DownloadLimits, outer: AbortSignal | undefined) {
    this.#idle = idle;
    this.#outer = outer;
    this.#timer = setTimeout(this.#abort, idle);
    this.#deadline = setTimeout(this.#abort, total);
    if (outer?.aborted) this.#abort();
    outer?.addEventListener('abort', this.#abort);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  touch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#abort, this.#idle);
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#deadline);
    this.#outer?.removeEventListener('abort', this.#abort);
  }

  readonly #abort = (): void => this.#controller.abort();
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
