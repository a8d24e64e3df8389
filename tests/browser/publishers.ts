/** The publishers' part of the options, as a reader uses it. */
import type { ExtensionPage } from './browser.ts';

/** Chooses a file of facts that stands at an address, as if it were on the reader's disk. */
export function chooseFile(options: ExtensionPage, address: string): Promise<void> {
  return options.in(async (document, from) => {
    const view = document.defaultView!;
    const { Cu } = globalThis as { Cu?: { cloneInto<T>(value: T, into: object): T } };
    const text = await (await view.fetch(from)).text();
    const parts = [text];
    const files = new view.DataTransfer();
    files.items.add(new view.File(Cu ? Cu.cloneInto(parts, view) : parts, 'facts.json'));
    const input = document.querySelector<HTMLInputElement>('.add input[type=file]')!;
    input.files = files.files;
    input.dispatchEvent(new view.Event('change', { bubbles: true }));
  }, address);
}

/** Where the addition of a publisher stands: "preview", "taking-in"; empty before and after. */
export function adding(options: ExtensionPage): Promise<string> {
  return options.in((document) => document.querySelector<HTMLElement>('[data-adding]')?.dataset['adding'] ?? '');
}

/** Presses the first button of a publisher, or of the addition, that says `label`; nothing when there is none. */
export function pressButton(options: ExtensionPage, label: string): Promise<void> {
  return options.in((document, wanted) => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === wanted)?.click();
  }, label);
}

export interface ListedPublisher {
  readonly id: string;
  /** All that is told of it. */
  readonly text: string;
}

export function listedPublishers(options: ExtensionPage): Promise<readonly ListedPublisher[]> {
  return options.in((document) =>
    [...document.querySelectorAll<HTMLElement>('[data-publisher]')].map(({ dataset, textContent }) => ({
      id: dataset['publisher'] ?? '',
      text: textContent ?? '',
    })),
  );
}

/** Presses what a publisher's entry offers. */
export function pressOf(options: ExtensionPage, id: string, button: 'check' | 'pause'): Promise<void> {
  return options.in(
    (document, argument) => {
      const [publisher, place] = argument.split(' ');
      const item = document.querySelector(`[data-publisher="${publisher}"]`)!;
      item.querySelectorAll<HTMLButtonElement>('.actions button')[Number(place)]!.click();
    },
    `${id} ${button === 'check' ? 0 : 1}`,
  );
}
