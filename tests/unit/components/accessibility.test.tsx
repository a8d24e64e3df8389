// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { Translation } from '../../../components/Translation.tsx';
import { translator } from '../../../lib/locales/reading/index.ts';
import { PAGE_STATES } from '../../gallery/pages.tsx';
import { READING_STATES, type State } from '../../gallery/states.tsx';

afterEach(cleanup);

const STATES = [...READING_STATES, ...PAGE_STATES];

function show(state: State, language: 'vi' | 'en'): Element {
  document.documentElement.lang = language;
  document.title = state.name;
  return render(<Translation value={translator(language)}>{state.view(language)}</Translation>).container;
}

it('every state has a name of its own', () => {
  expect(new Set(STATES.map(({ name }) => name)).size).toBe(STATES.length);
});

// Fifty findings are one finding fifty times. Colours need a browser that paints: the gallery asks axe about them there.
const CHECKED = STATES.filter(({ name }) => name !== 'popup-crowded');
const rules = { 'color-contrast': { enabled: false } };

it.each(CHECKED.map((state) => [state.name, state] as const))('axe reports nothing on %s', async (_, state) => {
  const container = show(state, 'vi');
  const isPart = state.frame === 'card' || state.frame === 'list';
  const { violations } = await axe.run(isPart ? container : document, { rules });
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
});

it.each(STATES.map((state) => [state.name, state] as const))('%s leaves no gap in its sentences', (_, state) => {
  const gap = /.{0,20}(?:\{[a-z]+\}|undefined|NaN|\[object).{0,20}/i;
  for (const language of ['vi', 'en'] as const) {
    expect(gap.exec(show(state, language).textContent ?? '')?.[0]).toBeUndefined();
    cleanup();
  }
});
