/** Why an update was not taken. Each code has one meaning, so that a reader can be told in their own language. */
export type RefusalCode =
  /** Not what its role must look like: not UTF-8, not JSON, a field missing or of the wrong type. */
  | 'malformed'
  /** Written for another major version of the TUF specification. */
  | 'unsupported'
  /** Fewer valid signatures than the role's threshold. */
  | 'unsigned'
  /** The root keys are not those that the reader was told of. */
  | 'other-keys'
  /** A version, or a list of files, older than what was trusted before. */
  | 'rollback'
  /** Past its expiry: somebody may be holding newer metadata back. */
  | 'expired'
  /** Another version, length or hash than the role above promised. */
  | 'mismatch'
  /** More bytes than allowed or promised. */
  | 'too-large'
  /** The host stopped sending, or sent too slowly. */
  | 'too-slow'
  /** A file that the metadata promise is not there. */
  | 'missing'
  /** No targets role that may speak of the file knows it. */
  | 'unknown-target'
  /** The host sent the request elsewhere. */
  | 'redirected'
  /** The host answered with an error. */
  | 'http'
  /** The host could not be reached. */
  | 'network';

/** The codes that say nothing about trust: the same update may well be taken later. */
const PASSING: ReadonlySet<RefusalCode> = new Set(['too-slow', 'http', 'network']);

export interface RefusalDetails {
  /** The role whose metadata was refused, or whose word was broken. */
  readonly role?: string;
  readonly url?: string;
  readonly status?: number;
  /** Milliseconds that the host asked to be left alone for. */
  readonly retryAfter?: number;
}

/** An update, or a part of one, that the client refuses. What was trusted before stays in force. */
export class UpdateRefused extends Error {
  override name = 'UpdateRefused';
  readonly code: RefusalCode;
  readonly details: RefusalDetails;

  constructor(code: RefusalCode, message: string, details: RefusalDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  /** Whether trying again later, with nothing changed at the publisher's, can succeed. */
  get passing(): boolean {
    return PASSING.has(this.code);
  }
}
