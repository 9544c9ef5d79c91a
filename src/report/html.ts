/**
 * One page for those who have no terminal: what is wrong most, which drafts and which names, each finding in its sentence.
 * It needs nothing else: its data and its script are in it, and its own policy forbids it the network. Written over the
 * report of an earlier run, it shows what has changed since.
 */
import { dataElement, PageCollector, SEVERITIES } from './html-data.ts';
import { drawPage, type PageWords } from './html-page.ts';
import { STYLE } from './html-style.ts';
import { escapeMarkup } from './markup.ts';
import { severityName, summarise } from './phrases.ts';
import type { Reporter, ReportOptions } from './report.ts';

interface Words extends Omit<PageWords, 'kinds'> {
  readonly title: string;
  readonly dir: 'rtl' | 'ltr';
  readonly needsScript: string;
}

const WORDS: Readonly<Record<ReportOptions['language'], Words>> = {
  ar: {
    title: 'تقرير مُدقِّق',
    dir: 'rtl',
    needsScript: 'يحتاج عرض التفاصيل إلى تشغيل جافاسكربت في المتصفح؛ لا يخرج شيء من هذه الصفحة.',
    severities: ['أخطاء', 'تنبيهات', 'معلومات', 'تلميحات'],
    drafts: 'مسودة',
    words: 'كلمة',
    perThousand: 'خطأ وتنبيه لكل ألف كلمة',
    failed: 'ملفات لم تُفحص',
    most: 'أكثر ما يقع',
    worst: 'المسودات الأحوج إلى مراجعة',
    people: 'الأعلام ورسومهم',
    trend: 'أخطاء وتنبيهات لكل ألف كلمة',
    before: 'بالقياس إلى',
    same: 'كما كان',
    search: 'ابحث في النص والملاحظات والأسماء',
    allRules: 'كل القواعد',
    more: 'المزيد من المسودات',
    none: 'لا شيء يوافق ما اخترت.',
    clean: 'لا شيء يُصحَّح.',
    line: 'السطر',
    fix: 'المقترح:',
    locale: 'ar-u-nu-latn',
  },
  en: {
    title: 'Mudaqqiq report',
    dir: 'ltr',
    needsScript: 'The details need JavaScript in the browser; nothing leaves this page.',
    severities: ['errors', 'warnings', 'infos', 'hints'],
    drafts: 'drafts',
    words: 'words',
    perThousand: 'errors and warnings per thousand words',
    failed: 'Files that were not checked',
    most: 'What goes wrong most',
    worst: 'Drafts that need most work',
    people: 'People and their spellings',
    trend: 'Errors and warnings per thousand words',
    before: 'Compared with',
    same: 'unchanged',
    search: 'Search text, messages, names',
    allRules: 'All rules',
    more: 'More drafts',
    none: 'Nothing fits what you chose.',
    clean: 'Nothing to correct.',
    line: 'line',
    fix: 'try',
    locale: 'en',
  },
};

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

export function createHtmlReporter(options: ReportOptions): Reporter {
  const { language, version, now = new Date() } = options;
  const { title, dir, needsScript, ...own } = WORDS[language];
  const words: PageWords = { ...own, kinds: SEVERITIES.map((each) => severityName(each, language)) };
  const collector = new PageCollector(options);
  const day = new Intl.DateTimeFormat(words.locale, { dateStyle: 'full', timeStyle: 'short' }).format(now);
  return {
    begin: () => '',
    draft(report) {
      collector.add(report);
      return '';
    },
    failed(file) {
      collector.fail(file);
      return '';
    },
    end(summary) {
      const data = dataElement(collector.finish(summary));
      // Tools that run sources unbuilt name functions with a helper of theirs.
      const script = `const __name = (f) => f; (${drawPage})(JSON.parse(document.getElementById('data').textContent), ${JSON.stringify(words)});`;
      return `<!doctype html>
<html lang="${language}" dir="${dir}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="generator" content="mudaqqiq ${escapeMarkup(version)}">
<title>${title}</title><style>${STYLE}</style></head><body>
<header><h1>${title}</h1><span>${escapeMarkup(day)}</span><span>${escapeMarkup(summarise(summary, language))}</span></header>
<noscript><p>${needsScript}</p></noscript>
<main><div id="totals"></div><div id="panels"></div>
<div id="filters"><input type="search" id="search"><select id="rule"></select><span id="levels"></span><button id="only" hidden></button><output id="count"></output></div>
<div id="list"></div><button id="more" hidden></button></main>
${data}
<script>${script.replaceAll('</', '<\\/')}</script></body></html>
`;
    },
  };
}
