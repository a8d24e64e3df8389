// The build tool types the paths of `getURL` by files that it generates; the type check needs no build to run first.
import 'wxt/browser';

declare module 'wxt/browser' {
  interface WxtRuntime {
    getURL(path: string): string;
  }
}
