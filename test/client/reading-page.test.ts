import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageFinding, renderDraft, writePrintable } from '../../src/client/reading/draft-page.ts';

const draft = 'هيئة الموانئ تستقبل وفدًا\n\nقدمت صعدة خطة التوسعة.\nSee the notes.\n';

function finding(text: string, words: string, rest: Partial<PageFinding> = {}): PageFinding {
  const from = text.indexOf(words);
  return {
    from,
    to: from + words.length,
    severity: 'warning',
    message: 'اسم آخر',
    about: 'اسم شخص',
    ...rest,
  };
}

const textIn = (html: string): string =>
  html
    .replace(/<ol class="notes">.*?<\/ol>|<sup>.*?<\/sup>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)));

describe('a draft as it will print', () => {
  it('has a headline and paragraphs, each in its direction', () => {
    const tags = [...renderDraft(draft, []).matchAll(/<(h1|h2|p) dir="(\w+)"/g)].map(
      ([, tag, dir]) => `${tag} ${dir}`,
    );
    expect(tags).toEqual(['h1 rtl', 'p rtl', 'p ltr']);
  });

  it('takes one line for a text, and the signs of Markdown for headings', () => {
    expect(renderDraft('وصل الوفد.', [])).toContain('<p dir');
    expect(renderDraft('# عنوان\n\n## المدينة\nوصل الوفد.', [])).toMatch(
      /<h1 dir="rtl">عنوان<.*<h2 dir="rtl">المدينة</s,
    );
  });

  it('marks a finding and shows it beside its paragraph', () => {
    const html = renderDraft(draft, [finding(draft, 'صعدة')]);
    expect(html).toMatch(/<mark class="warning" data-from="32" data-to="36">صعدة<sup>1<\/sup><\/mark>/);
    const [, , third] = html.split('<section');
    expect(third).toContain('<button type="button" class="warning" data-from="32" data-to="36"><b>1</b>');
  });

  it('numbers findings that lie on one another, and shows the gravest', () => {
    const html = renderDraft(draft, [
      finding(draft, 'صعدة', { severity: 'error' }),
      finding(draft, 'قدمت صعدة'),
    ]);
    expect(html).toContain('class="warning" data-from="27" data-to="36">قدمت </mark>');
    expect(html).toContain('class="error" data-from="27" data-to="36">صعدة<sup>1</sup><sup>2</sup></mark>');
  });

  it('shows a finding over two paragraphs once', () => {
    const html = renderDraft(draft, [finding(draft, 'التوسعة.\nSee')]);
    expect(html.match(/<li>/g)).toHaveLength(1);
    expect(html.match(/<mark/g)).toHaveLength(2);
  });

  it('writes no mark-up that was in the draft or in a message', () => {
    const text = 'عنوان\n<img src=x onerror="alert(1)"> & «نص»';
    const html = renderDraft(text, [finding(text, 'نص', { message: '<b>&' })]);
    expect(html).not.toMatch(/<img|<b>&/);
    expect(textIn(html)).toContain('<img src=x onerror="alert(1)"> & «نص»');
  });

  it('leaves out what no longer lies in the text', () => {
    expect(renderDraft('وصل.', [{ ...finding(draft, 'صعدة'), from: 30, to: 34 }])).not.toContain('<mark');
  });

  it('has nothing for a draft without words', () => {
    expect(renderDraft('\n \n', [])).toBe('');
  });

  it('prints all of the text, whatever is found in it', () => {
    const places = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 6 });
    fc.assert(
      fc.property(places, (found) => {
        const findings = found.map(([from, length]) => ({
          ...finding(draft, 'صعدة'),
          from,
          to: from + length,
        }));
        expect(textIn(renderDraft(draft, findings)).replace(/\s/g, '')).toBe(draft.replace(/\s/g, ''));
      }),
    );
  });

  it('asks for paper by itself once it is a file', () => {
    const file = writePrintable({ title: '<خبر>', body: 'نص', style: 'p{}', notes: false, language: 'ar' });
    expect(file).toContain('<title>&#60;خبر&#62;</title>');
    expect(file).toContain('class="printed bare"');
    expect(file).toContain('print()');
  });
});
