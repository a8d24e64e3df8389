/** The part of jsdom that tests use; the package brings no types of its own. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(
      html?: string,
      options?: {
        readonly url?: string;
        readonly runScripts?: 'outside-only' | 'dangerously';
        readonly pretendToBeVisual?: boolean;
      },
    );
    readonly window: Window & typeof globalThis;
  }
}
