// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { render as draw } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Panel, type PanelProps, type PanelState } from '../../../components/Panel.tsx';
import { Translation } from '../../../components/Translation.tsx';
import { translator } from '../../../lib/locales/reading/index.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/settings/settings.ts';
import { CLEAN_PAGE, CROWDED_PAGE, EMPTY_PAGE, PAGE } from '../../gallery/fixtures.ts';
import { ACTIONS } from '../../gallery/states.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const url = PAGE.article.url;
const checked = (page: typeof PAGE): PanelState => ({ status: 'checked', url, page });
const actions = Object.fromEntries(Object.keys(ACTIONS).map((name) => [name, vi.fn(async () => {})])) as unknown as {
  [Name in keyof typeof ACTIONS]-?: ReturnType<typeof vi.fn> & NonNullable<(typeof ACTIONS)[Name]>;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (const action of Object.values(actions)) action.mockClear();
});

function show(state: PanelState, more: Partial<PanelProps> = {}, language: 'vi' | 'en' = 'vi') {
  const { container } = render(
    <Translation value={translator(language)}>
      <Panel state={state} settings={DEFAULT_SETTINGS} news={{}} actions={actions} {...more} />
    </Translation>,
  );
  // Folded findings are drawn one by one, after the first paint.
  act(() => {
    vi.runAllTimers();
  });
  return container;
}

/** The first drawing alone: what is left to effects has not happened yet. */
function renderAtOnce(state: PanelState, container: Element): void {
  draw(
    <Translation value={translator('vi')}>
      <Panel state={state} settings={DEFAULT_SETTINGS} news={{}} actions={actions} />
    </Translation>,
    container,
  );
}

const stateOf = (container: Element) => container.querySelector('main')?.dataset['state'];
const flagsIn = (container: Element) => [...container.querySelectorAll<HTMLElement>('.group [data-finding]')];
const part = (element: Element, name: string) => element.querySelector(`[data-part=${name}]`)?.textContent;

describe('the state of the panel', () => {
  it.each<[string, PanelState]>([
    ['loading', { status: 'loading' }],
    ['unsupported', { status: 'unsupported' }],
    ['forbidden', { status: 'forbidden' }],
    ['reader-view', { status: 'reader-view' }],
    ['not-article', { status: 'not-article', url }],
    ['foreign', { status: 'foreign', url }],
    ['error', { status: 'error', url, message: 'm' }],
    ['findings', checked(PAGE)],
    ['clean', checked(CLEAN_PAGE)],
    ['nothing-comparable', checked(EMPTY_PAGE)],
  ])('%s is told apart, and says one thing at the top', (name, state) => {
    const container = show(state);
    expect(stateOf(container)).toBe(name);
    expect(container.querySelectorAll('h1')).toHaveLength(1);
  });

  it('muted: nothing is listed, and it can be switched on again', () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      muted: { ...DEFAULT_SETTINGS.muted, sites: [{ id: 'vnexpress.net', label: 'vnexpress.net' }] },
    };
    const container = show(checked(PAGE), { settings });
    expect(stateOf(container)).toBe('muted');
    expect(flagsIn(container)).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Bật lại' }));
    expect(actions.mute).toHaveBeenCalledWith(
      { kind: 'sites', entries: [{ id: 'vnexpress.net', label: 'vnexpress.net' }] },
      false,
    );
  });

  it('offers the one thing to do next', () => {
    show({ status: 'unsupported' });
    fireEvent.click(screen.getByRole('button', { name: 'Kiểm tra trang này' }));
    expect(actions.check).toHaveBeenCalledOnce();
    cleanup();
    show({ status: 'error', url, message: 'm' });
    fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(actions.retry).toHaveBeenCalledOnce();
    cleanup();
    show({ status: 'reader-view' });
    fireEvent.click(screen.getByRole('button', { name: 'Trở về trang báo' }));
    expect(actions.leaveReaderView).toHaveBeenCalledOnce();
  });
});

describe('the findings', () => {
  it('are grouped, the worst first, each with its words, evidence, day and source', () => {
    const flags = flagsIn(show(checked(PAGE)));
    expect(flags.map(({ dataset }) => dataset['verdict'])).toEqual([
      'contradicted',
      'disputed',
      'outdated',
      'imprecise',
    ]);
    const [first] = flags as [HTMLElement];
    expect(part(first, 'verdict')).toBe('Khác với cơ sở dữ kiện');
    expect(part(first, 'quote')).toBe('47 quốc gia');
    expect(part(first, 'claim')).toBe('47 quốc gia');
    expect(part(first, 'expected')).toBe('72 quốc gia');
    expect(part(first, 'source')).toContain('Nhân Dân, 26/10/2025');
    expect(part(first, 'suggestion')).toContain('72, tính đến chiều 26/10/2025');
    expect(within(first).getByRole('img').getAttribute('aria-label')).toBe(
      'số quốc gia ký theo thời gian: 69 quốc gia (sáng 25/10/2025); 72 quốc gia (chiều 26/10/2025)',
    );
  });

  it('are folded behind the worst where there are several, each with the value of the fact base in its line', () => {
    const [first, ...others] = flagsIn(show(checked(PAGE))) as [HTMLElement, ...HTMLElement[]];
    expect(first.querySelector('details.folded')).toBeNull();
    for (const each of others) {
      const folded = each.querySelector('details.folded') as HTMLDetailsElement;
      expect(folded.open).toBe(false);
      expect(folded.querySelector('summary')!.textContent).toContain(part(each, 'expected')!);
    }
  });

  it('fill the window at first, and are all there a moment later, with their evidence', () => {
    const drawn: number[] = [];
    const container = document.createElement('div');
    document.body.append(container);
    renderAtOnce(checked(CROWDED_PAGE), container);
    drawn.push(flagsIn(container).length, container.querySelectorAll('[data-part=source]').length);
    const whole = flagsIn(show(checked(CROWDED_PAGE)));
    drawn.push(whole.length, whole.filter((each) => part(each, 'source')).length);
    expect(drawn).toEqual([5, 1, 50, 50]);
    draw(null, container);
    container.remove();
  });

  it('of differing sources stand side by side, each with whose they are', () => {
    const [, disputed] = flagsIn(show(checked(PAGE))) as [HTMLElement, HTMLElement];
    expect([...disputed.querySelectorAll('[data-part=expected]')].map((value) => value.textContent)).toEqual([
      '110 quốc gia',
      'gần 120 quốc gia',
    ]);
    expect(disputed.textContent).toContain('Bàn dữ kiện Báo Mẫu');
    expect(disputed.textContent).toContain('theo lời Thượng tướng Phạm Thế Tùng');
  });

  it('lead to the words and to the source', () => {
    const [, , outdated] = flagsIn(show(checked(PAGE))) as HTMLElement[];
    fireEvent.click(within(outdated!).getByRole('button', { name: /Bảng tin ở sảnh chính/ }));
    expect(actions.jump).toHaveBeenCalledWith(PAGE.report.findings[2]);
    const link = within(outdated!).getByRole('link', { name: /Tiền Phong/ });
    expect(link).toMatchObject({ target: '_blank', rel: 'noreferrer noopener' });
    expect(link.getAttribute('href')).toContain('#:~:text=');
  });

  it('tell on demand how they were derived', () => {
    const [first] = flagsIn(show(checked(PAGE)));
    const steps = within(first!).getByText('Vì sao có kết quả này').closest('details')!;
    expect(steps.open).toBe(false);
    expect(steps.querySelectorAll('li')).toHaveLength(4);
  });

  it('are announced by number', () => {
    show(checked(PAGE));
    expect(screen.getAllByRole('status').some(({ textContent }) => textContent === '4 chỗ nên xem lại')).toBe(true);
  });

  it('that are no flags are out of the way, and counted', () => {
    const container = show(checked(PAGE));
    const summaries = [...container.querySelectorAll('details.others > summary')].map((each) => each.textContent);
    expect(summaries).toEqual(['1 chi tiết khớp', '1 chi tiết chưa đủ dữ kiện để so']);
  });

  it('speak English when the reader does', () => {
    const container = show(checked(PAGE), {}, 'en');
    expect(container.querySelector('.group h2')?.textContent).toBe('Differs from the fact base1');
    fireEvent.click(screen.getByRole('button', { name: 'Tiếng Việt' }));
    expect(actions.setLanguage).toHaveBeenCalledWith('vi');
  });
});

describe('a reader who does not want to hear of a finding', () => {
  const open = (container: Element) => {
    const [, disputed] = flagsIn(container);
    fireEvent.click(within(disputed!).getByRole('button', { name: 'Ẩn' }));
    return within(disputed!);
  };

  it('leaves out its facts, and can take that back', () => {
    const menu = open(show(checked(PAGE)));
    fireEvent.click(menu.getByRole('button', { name: 'Không nhắc dữ kiện này nữa' }));
    const mute = {
      kind: 'facts',
      entries: [
        { id: 'Đối Chiếu/fact-delegations', label: 'số quốc gia có đại biểu tham dự: 110 quốc gia' },
        { id: 'Bàn dữ kiện Báo Mẫu/delegations-120', label: 'số quốc gia có đại biểu tham dự: gần 120 quốc gia' },
      ],
    };
    expect(actions.mute).toHaveBeenLastCalledWith(mute, true);
    fireEvent.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(actions.mute).toHaveBeenLastCalledWith(mute, false);
    expect(screen.queryByRole('button', { name: 'Hoàn tác' })).toBeNull();
  });

  it('leaves out a publisher or the site', () => {
    const menu = open(show(checked(PAGE)));
    fireEvent.click(menu.getByRole('button', { name: 'Không dùng dữ kiện của Bàn dữ kiện Báo Mẫu' }));
    expect(actions.mute).toHaveBeenLastCalledWith(
      { kind: 'publishers', entries: [{ id: 'Bàn dữ kiện Báo Mẫu', label: 'Bàn dữ kiện Báo Mẫu' }] },
      true,
    );
    fireEvent.click(menu.getByRole('button', { name: 'Không đánh dấu trên vnexpress.net' }));
    expect(actions.mute).toHaveBeenLastCalledWith(
      { kind: 'sites', entries: [{ id: 'vnexpress.net', label: 'vnexpress.net' }] },
      true,
    );
  });

  it('is told how many are hidden', () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      muted: { ...DEFAULT_SETTINGS.muted, facts: [{ id: 'Đối Chiếu/fact-signed', label: 'x' }] },
    };
    const container = show(checked(PAGE), { settings });
    expect(flagsIn(container)).toHaveLength(3);
    expect(container.textContent).toContain('1 mục đang ẩn.');
    fireEvent.click(screen.getByRole('button', { name: 'Xem các mục đã ẩn' }));
    expect(actions.openOptions).toHaveBeenCalledWith('sites');
  });
});

describe('a reader who finds a flag wrong', () => {
  it('gets a letter to change, copy or open in a mail program; nothing is sent', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const [first] = flagsIn(show(checked(PAGE)));
    const item = within(first!);
    fireEvent.click(item.getByRole('button', { name: 'Báo sai' }));
    const text = item.getByRole('textbox') as HTMLTextAreaElement;
    expect(text.value).toContain('[47 quốc gia]');
    fireEvent.input(text, { target: { value: 'Lời của tôi' } });
    expect(item.getByRole('link', { name: 'Mở trong chương trình thư' }).getAttribute('href')).toMatch(
      /^mailto:\?subject=.*&body=L%E1%BB%9Di%20c%E1%BB%A7a%20t%C3%B4i$/,
    );
    fireEvent.click(item.getByRole('button', { name: 'Sao chép' }));
    expect(writeText).toHaveBeenCalledWith('Đối Chiếu: kết quả chưa đúng về “47 quốc gia”\n\nLời của tôi');
    expect(await item.findByText('Đã sao chép.')).toBeTruthy();
    vi.unstubAllGlobals();
  });
});

describe('what can be taken along', () => {
  it('is the report as text and as ClaimReview, without what is hidden', async () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      muted: { ...DEFAULT_SETTINGS.muted, facts: [{ id: 'Đối Chiếu/fact-signed', label: 'x' }] },
    };
    show(checked(PAGE), { settings });
    const rest = PAGE.report.findings.slice(1);
    fireEvent.click(screen.getByRole('button', { name: 'Sao chép' }));
    expect(actions.copy).toHaveBeenCalledWith(PAGE, rest);
    expect(await screen.findByText('Đã sao chép.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Lưu thành tệp' }));
    expect(actions.save).toHaveBeenCalledWith(PAGE, rest);
  });
});

describe('news of the facts', () => {
  it('says how old they are, what is under way, and what flipped', () => {
    const container = show(checked(CLEAN_PAGE), {
      news: { oldSince: '2025-10-26', working: { kind: 'sync', done: 3, total: 8 }, flipped: 2 },
    });
    expect(container.querySelector('[data-news=old]')?.textContent).toContain('26/10/2025');
    expect(container.querySelector<HTMLProgressElement>('[data-news=sync] progress')).toMatchObject({
      value: 3,
      max: 8,
    });
    fireEvent.click(screen.getByRole('button', { name: 'Xem' }));
    expect(actions.openOptions).toHaveBeenCalledWith('history');
  });

  it('is silent when there is none', () => {
    expect(show(checked(CLEAN_PAGE)).querySelector('aside')).toBeNull();
  });
});

it('lists fifty findings', () => {
  expect(flagsIn(show(checked(CROWDED_PAGE)))).toHaveLength(50);
});

it('shows no site switch over the sample article', () => {
  const sample = { ...PAGE, article: { ...PAGE.article, url: 'chrome-extension://id/sample.html', site: 'id' } };
  const container = show(checked(sample));
  expect(container.querySelector('input[type=checkbox]')).toBeNull();
  expect(container.querySelector('.article')?.textContent).toContain('Đối Chiếu · 27/10/2025');
});
