// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Adding, type AddingProblem, AddPublisher } from '../../../components/options/AddPublisher.tsx';
import { DataSection } from '../../../components/options/DataSection.tsx';
import { FactsSection } from '../../../components/options/FactsSection.tsx';
import { LookSection } from '../../../components/options/LookSection.tsx';
import { OptionsFrame, sectionOf } from '../../../components/options/OptionsFrame.tsx';
import { lookInWords, PublisherItem } from '../../../components/options/PublisherItem.tsx';
import { SitesSection } from '../../../components/options/SitesSection.tsx';
import { PagesTranslation } from '../../../components/PagesTranslation.tsx';
import { pagesTranslator } from '../../../lib/locales/pages/index.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import type { HistoryEntry } from '../../../lib/sync/index.ts';
import { NOW, PREVIEW, PUBLISHERS } from '../../gallery/pages.tsx';

afterEach(cleanup);

const show = (view: ComponentChild) => render(view).container;
const [BUNDLED, PUBLISHER, EXPIRED] = [PUBLISHERS[0]!, PUBLISHERS[1]!, PUBLISHERS[2]!];

describe('the options', () => {
  it.each([
    ['#facts', 'facts'],
    ['#history', 'history'],
    ['', 'publishers'],
    ['#toString', 'publishers'],
  ])('open at %s', (hash, section) => {
    expect(sectionOf(hash)).toBe(section);
  });

  it('say which part is shown', () => {
    show(<OptionsFrame section="look">x</OptionsFrame>);
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Hiển thị');
  });
});

describe('a publisher', () => {
  const actions = { check: vi.fn(), pause: vi.fn(), remove: vi.fn(), save: vi.fn() };
  const item = (publisher: (typeof PUBLISHERS)[number], work?: { done: number; total: number }) =>
    show(<PublisherItem publisher={publisher} now={NOW} work={work} actions={actions} />);

  it('shows what it holds, as of when, and how its updates went', () => {
    const { textContent } = item(PUBLISHER);
    expect(textContent).toContain('12.840 dữ kiện, tính đến 5/12/2025');
    expect(textContent).toContain('đã cập nhật (thêm 2, sửa 1, bỏ 0)');
    expect(textContent).toContain('3f9a0c61 d2b84e57');
    expect(textContent).not.toContain('Quá hạn');
  });

  it('says when it should have been renewed', () => {
    expect(item(EXPIRED).textContent).toContain('Quá hạn làm mới từ 4/12/2025, 07:00; dữ kiện cũ vẫn được dùng.');
  });

  it('is removed only after a second word', () => {
    item(PUBLISHER);
    fireEvent.click(screen.getByRole('button', { name: 'Gỡ' }));
    expect(actions.remove).not.toHaveBeenCalled();
    const group = within(screen.getByRole('group', { name: 'Gỡ hẳn Dữ kiện thời sự của Báo Mẫu?' }));
    fireEvent.click(group.getByRole('button', { name: 'Giữ lại' }));
    fireEvent.click(screen.getByRole('button', { name: 'Gỡ' }));
    fireEvent.click(screen.getByRole('button', { name: 'Gỡ' }));
    expect(actions.remove).toHaveBeenCalledWith(PUBLISHER.id);
  });

  it('that came with the extension can’t be removed, and has no host to ask', () => {
    item(BUNDLED);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Xuất tệp']);
  });

  it('shows how far an update has come, and takes no second one meanwhile', () => {
    item(PUBLISHER, { done: 12, total: 64 });
    expect(screen.getByRole('progressbar')).toMatchObject({ value: 12, max: 64 });
    expect(screen.getByRole('button', { name: 'Kiểm tra ngay' })).toMatchObject({ disabled: true });
  });

  it('is paused and taken up again', () => {
    item(PUBLISHER);
    fireEvent.click(screen.getByRole('button', { name: 'Tạm dừng' }));
    expect(actions.pause).toHaveBeenLastCalledWith(PUBLISHER.id, true);
    cleanup();
    item(EXPIRED);
    fireEvent.click(screen.getByRole('button', { name: 'Tiếp tục' }));
    expect(actions.pause).toHaveBeenLastCalledWith(EXPIRED.id, false);
  });

  it.each(['vi', 'en'] as const)('tells every way a look can end, in %s', (language) => {
    const results: HistoryEntry['result'][] = [
      'updated',
      'unchanged',
      'malformed',
      'unsupported',
      'unsigned',
      'other-keys',
      'rollback',
      'expired',
      'mismatch',
      'too-large',
      'too-slow',
      'missing',
      'unknown-target',
      'redirected',
      'http',
      'network',
      'bad-records',
      'storage-full',
      'storage',
    ];
    const { t } = pagesTranslator(language);
    const sentences = results.map((result) => lookInWords({ at: 0, result, requests: 0, bytes: 0 }, t));
    expect(new Set(sentences).size).toBe(results.length);
  });
});

describe('adding a publisher', () => {
  const on = { onAddress: vi.fn(), onFile: vi.fn(), onAgree: vi.fn(), onCancel: vi.fn() };
  const form = (adding: Adding) => show(<AddPublisher adding={adding} {...on} />);

  it('begins with an address or a file', () => {
    const container = form({ step: 'address' });
    fireEvent.input(screen.getByRole('textbox'), { target: { value: 'https://a.example/#00' } });
    fireEvent.submit(container.querySelector('form')!);
    expect(on.onAddress).toHaveBeenCalledWith('https://a.example/#00');
    const file = new File(['{}'], 'b.json');
    fireEvent.change(container.querySelector('input[type=file]')!, { target: { files: [file] } });
    expect(on.onFile).toHaveBeenCalledWith(file);
  });

  it('says what is wrong with an address where it was typed', () => {
    form({ step: 'address', problem: { kind: 'malformed' } });
    const field = screen.getByRole('textbox');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field.getAttribute('aria-describedby')!)?.textContent).toBe(
      pagesTranslator('vi').t('publishers.add.malformed'),
    );
  });

  it.each<[AddingProblem, vi: RegExp, en: RegExp]>([
    [{ kind: 'malformed' }, /chưa đủ|chưa đúng|không phải/, /address/i],
    [{ kind: 'denied', host: 'bao.example' }, /chưa được phép mở bao\.example/, /bao\.example/],
    [{ kind: 'refused', code: 'other-keys' }, /Nguồn chưa được thêm: /, /The source was not added: /],
    [{ kind: 'refused', code: 'network' }, /Nguồn chưa được thêm: /, /The source was not added: /],
  ])('goes on saying what is wrong in the language that is chosen meanwhile: %j', (problem, vietnamese, english) => {
    const inLanguage = (language: 'vi' | 'en') => (
      <PagesTranslation value={pagesTranslator(language)}>
        <AddPublisher adding={{ step: 'address', problem }} {...on} />
      </PagesTranslation>
    );
    const { rerender } = render(inLanguage('vi'));
    const before = screen.getByRole('status').textContent!;
    expect(before).toMatch(vietnamese);
    rerender(inLanguage('en'));
    const after = screen.getByRole('status').textContent!;
    expect(after).toMatch(english);
    expect(after).not.toBe(before);
  });

  it('shows name, address, size and fingerprint before anything is stored', () => {
    const { textContent } = form({ step: 'preview', preview: PREVIEW });
    for (const words of [
      'Dữ kiện thời sự của Báo Mẫu',
      '12.840 dữ kiện, khoảng 3,4 MB',
      '3f9a0c61 d2b84e57',
      'dulieu.baomau.example',
    ]) {
      expect(textContent).toContain(words);
    }
    fireEvent.click(screen.getByRole('button', { name: 'Không thêm' }));
    expect(on.onCancel).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Thêm nguồn này' }));
    expect(on.onAgree).toHaveBeenCalledWith(PREVIEW);
  });

  it('does not add what is there already', () => {
    form({ step: 'preview', preview: { ...PREVIEW, known: true } });
    expect(screen.queryByRole('button', { name: 'Thêm nguồn này' })).toBeNull();
  });
});

describe('the fact browser', () => {
  const onQuery = vi.fn();
  const query = { text: 'ký', subject: '' };
  const showFacts = (props: Partial<Parameters<typeof FactsSection>[0]>) =>
    show(
      <FactsSection
        query={query}
        found={undefined}
        publishers={[]}
        onQuery={onQuery}
        onMore={() => {}}
        onRetry={() => {}}
        {...props}
      />,
    );

  it('passes on each change of the question, the rest as it was', () => {
    showFacts({ publishers: ['A', 'B'] });
    fireEvent.input(screen.getByRole('searchbox', { name: 'Nói về' }), { target: { value: 'Lương' } });
    expect(onQuery).toHaveBeenLastCalledWith({ text: 'ký', subject: 'Lương' });
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'B' } });
    expect(onQuery).toHaveBeenLastCalledWith({ ...query, publisher: 'B' });
    fireEvent.change(screen.getByLabelText('Từ ngày'), { target: { value: '2025-10-26' } });
    expect(onQuery).toHaveBeenLastCalledWith({ ...query, from: '2025-10-26' });
  });

  it('says how many were found, and shows more on demand', () => {
    const onMore = vi.fn();
    showFacts({ found: { total: 9, entries: [] }, onMore });
    expect(screen.getByRole('status').textContent).toBe('9 dữ kiện');
    fireEvent.click(screen.getByRole('button', { name: 'Hiện thêm' }));
    expect(onMore).toHaveBeenCalledOnce();
  });

  it('leads on where nothing matches, and where the facts could not be opened', () => {
    showFacts({ found: { total: 0, entries: [] } });
    fireEvent.click(screen.getByRole('button', { name: 'Xóa mọi điều kiện' }));
    expect(onQuery).toHaveBeenLastCalledWith({ text: '', subject: '' });
    cleanup();
    const onRetry = vi.fn();
    showFacts({ found: 'failed', onRetry });
    fireEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('sites and hidden items', () => {
  const onMute = vi.fn();
  const settings = {
    ...DEFAULT_SETTINGS,
    muted: {
      sites: [{ id: 'tuoitre.vn', label: 'tuoitre.vn' }],
      facts: [{ id: 'a/b', label: 'Số quốc gia ký: 72' }],
      publishers: [],
    },
  };
  const sites = [
    { name: 'Tuổi Trẻ', host: 'tuoitre.vn' },
    { name: 'Dân Trí', host: 'dantri.com.vn' },
  ];

  it('are switched one by one', () => {
    show(<SitesSection settings={settings} sites={sites} onMute={onMute} />);
    const [tuoitre, dantri] = screen.getAllByRole('checkbox') as HTMLInputElement[];
    expect([tuoitre!.checked, dantri!.checked]).toEqual([false, true]);
    fireEvent.click(dantri!);
    expect(onMute).toHaveBeenLastCalledWith('sites', { id: 'dantri.com.vn', label: 'dantri.com.vn' }, true);
    fireEvent.click(screen.getByRole('button', { name: 'Hiện lại Số quốc gia ký: 72' }));
    expect(onMute).toHaveBeenLastCalledWith('facts', { id: 'a/b', label: 'Số quốc gia ký: 72' }, false);
  });

  it('are filtered by name and by host', () => {
    show(<SitesSection settings={settings} sites={sites} onMute={onMute} />);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'DÂN' } });
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'tuoitre' } });
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  });
});

describe('the look', () => {
  const onChange = vi.fn();

  it('is chosen part by part', () => {
    show(<LookSection settings={DEFAULT_SETTINGS} onChange={onChange} />);
    fireEvent.click(screen.getByRole('radio', { name: 'English' }));
    expect(onChange).toHaveBeenLastCalledWith({ language: 'en' });
    fireEvent.click(screen.getByRole('radio', { name: 'Tối' }));
    expect(onChange).toHaveBeenLastCalledWith({ theme: 'dark' });
    const [marks, badge] = screen.getAllByRole('checkbox', { name: 'Đã có thông tin mới hơn' });
    fireEvent.click(marks!);
    expect(onChange).toHaveBeenLastCalledWith({ marks: ['contradicted', 'disputed', 'imprecise'] });
    fireEvent.click(badge!);
    expect(onChange).toHaveBeenLastCalledWith({ badge: ['contradicted', 'disputed', 'imprecise'] });
  });
});

describe('the data', () => {
  it('tells what an import brought, or that it brought nothing', async () => {
    const onImport = vi.fn(async () => 12);
    const section = <DataSection used={undefined} onExport={() => {}} onImport={onImport} onReset={() => {}} />;
    const { container, rerender } = render(
      <PagesTranslation value={pagesTranslator('vi')}>{section}</PagesTranslation>,
    );
    const choose = () =>
      fireEvent.change(container.querySelector('input[type=file]')!, {
        target: { files: [new File(['x'], 'x.json')] },
      });
    choose();
    expect(await screen.findByText('Đã nhập cài đặt và 12 bài.')).toBeTruthy();
    onImport.mockRejectedValueOnce(new Error('no'));
    choose();
    expect(await screen.findByText(/không phải bản xuất/)).toBeTruthy();
    rerender(<PagesTranslation value={pagesTranslator('en')}>{section}</PagesTranslation>);
    expect(screen.getByRole('status').textContent).toBe(pagesTranslator('en').t('data.importFailed'));
  });
});
