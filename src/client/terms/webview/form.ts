/** The form's page: fields for what an entry holds; what the form does not show is kept as it was. */
import type { FormMessage, FormStart, FormText } from '../form-protocol.ts';
import { entryOf, genderName, writeRole } from './values.ts';

declare function acquireVsCodeApi(): { postMessage(message: FormMessage): void };
const host = acquireVsCodeApi();

type Texts = Readonly<Record<FormText, string>>;

function build({ entry, texts }: FormStart): void {
  const form = document.createElement('form');
  form.id = 'form';
  const kind = choice(texts, 'kind', ['person', 'organisation', 'place', 'term'], entry.kind);
  const canonical = line(texts, 'canonical', entry.canonical);
  canonical.input.required = true;
  const variants = list(texts, 'variants', entry.variants);
  const wrong = list(texts, 'wrong', entry.wrong);
  const gender = choice(texts, 'gender', ['unknown', 'male', 'female'], genderName(entry.gender));
  const honorific = line(texts, 'honorific', entry.honorific);
  const roles = list(texts, 'roles', entry.roles?.map(writeRole));
  const note = list(texts, 'note', entry.note?.split('\n'));
  const source = line(texts, 'source', entry.source);
  const except = list(texts, 'except', entry.except);
  const examplesWrong = list(texts, 'examplesWrong', entry.examples?.wrong, 'sentences');
  const examplesRight = list(texts, 'examplesRight', entry.examples?.right, 'sentences');
  const personal = [gender, honorific, roles];
  const showPersonal = (): void => {
    for (const { row } of personal) row.hidden = kind.input.value !== 'person';
  };
  kind.input.addEventListener('change', showPersonal);
  showPersonal();

  const buttons = document.createElement('p');
  buttons.className = 'buttons';
  const save = document.createElement('button');
  save.textContent = texts.save;
  const cancel = document.createElement('button');
  cancel.type = 'button';
  cancel.className = 'secondary';
  cancel.textContent = texts.cancel;
  cancel.addEventListener('click', () => host.postMessage({ type: 'cancel' }));
  buttons.append(save, cancel);

  const fields = [
    kind,
    canonical,
    variants,
    wrong,
    ...personal,
    note,
    source,
    except,
    examplesWrong,
    examplesRight,
  ];
  form.append(...fields.map(({ row }) => row), buttons);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const next = entryOf(entry, {
      kind: kind.input.value,
      canonical: canonical.input.value,
      variants: variants.input.value,
      wrong: wrong.input.value,
      gender: gender.input.value,
      honorific: honorific.input.value,
      roles: roles.input.value,
      note: note.input.value,
      source: source.input.value,
      except: except.input.value,
      examplesWrong: examplesWrong.input.value,
      examplesRight: examplesRight.input.value,
    });
    host.postMessage({ type: 'save', entry: next });
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') host.postMessage({ type: 'cancel' });
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  document.querySelector('#page')!.replaceChildren(form);
  canonical.input.focus();
}

interface Field<T extends HTMLElement> {
  readonly row: HTMLElement;
  readonly input: T;
}

function field<T extends HTMLElement>(label: string, input: T, help?: string): Field<T> {
  const row = document.createElement('label');
  const name = document.createElement('span');
  name.textContent = label;
  row.append(name);
  if (help) {
    const small = document.createElement('small');
    small.textContent = help;
    row.append(small);
  }
  row.append(input);
  return { row, input };
}

function line(texts: Texts, key: FormText, value = ''): Field<HTMLInputElement> {
  const input = document.createElement('input');
  input.name = key;
  input.dir = 'auto';
  input.value = value;
  return field(texts[key], input);
}

/** One form a line. */
function list(
  texts: Texts,
  key: FormText,
  values: readonly string[] = [],
  help: FormText = 'lines',
): Field<HTMLTextAreaElement> {
  const input = document.createElement('textarea');
  input.name = key;
  input.dir = 'auto';
  input.rows = Math.max(2, values.length + 1);
  input.value = values.join('\n');
  return field(texts[key], input, texts[help]);
}

function choice(
  texts: Texts,
  key: FormText,
  values: readonly FormText[],
  value: string,
): Field<HTMLSelectElement> {
  const input = document.createElement('select');
  input.name = key;
  for (const each of values) input.add(new Option(texts[each], each, false, each === value));
  return field(texts[key], input);
}

window.addEventListener('message', ({ data }: MessageEvent<FormStart>) => build(data));
host.postMessage({ type: 'ready' });
