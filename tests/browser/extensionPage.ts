/** What a person does in the pages of the extension, by the words that stand there. */
import type { ExtensionPage } from './browser.ts';

/** All that the page says at this moment, spaces run together. */
export function textOf(page: ExtensionPage): Promise<string> {
  return page.in((document) => (document.body?.textContent ?? '').replaceAll(/\s+/g, ' '));
}

/** Presses the first button or follows the first link whose words, or name for screen readers, are `label`. */
export function press(page: ExtensionPage, label: string): Promise<void> {
  return page.in((document, wanted) => {
    const all = Array.from(document.querySelectorAll<HTMLElement>('button, a[href], summary'));
    const found = all.find((each) => [each.textContent?.trim(), each.getAttribute('aria-label')].includes(wanted));
    if (!found) throw new Error(`nothing to press says ${wanted}`);
    // The page may be gone behind the click; the answer comes back before it.
    document.defaultView!.setTimeout(() => found.click(), 0);
  }, label);
}

/** Ticks or chooses what `label` labels. */
export function choose(page: ExtensionPage, label: string): Promise<void> {
  return page.in((document, wanted) => {
    const found = Array.from(document.querySelectorAll('label')).find((each) => each.textContent?.trim() === wanted);
    if (!found?.querySelector('input')) throw new Error(`nothing to choose is called ${wanted}`);
    found.querySelector('input')!.click();
  }, label);
}

/** Types into the field that is called `label`. */
export function type(page: ExtensionPage, label: string, text: string): Promise<void> {
  return page.in(
    (document, argument) => {
      const { wanted, words } = JSON.parse(argument);
      const found = Array.from(document.querySelectorAll('label')).find((each) => each.textContent?.trim() === wanted);
      const field = found && (document.getElementById(found.htmlFor) as HTMLInputElement | null);
      if (!field) throw new Error(`no field is called ${wanted}`);
      field.value = words;
      field.dispatchEvent(new (document.defaultView as unknown as typeof globalThis).Event('input', { bubbles: true }));
    },
    JSON.stringify({ wanted: label, words: text }),
  );
}
