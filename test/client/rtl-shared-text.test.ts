import { collab, getSyncedVersion, receiveUpdates, sendableUpdates } from '@codemirror/collab';
import { ChangeSet, EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentChange, type News, SharedText } from '../../src/client/rtl/shared-text.ts';

/** What VS Code holds: text with line ends of its own. */
class FakeDocument {
  text: string;
  readonly eol: string;
  constructor(text: string, eol = '\n') {
    this.text = text;
    this.eol = eol;
  }
  /** Offsets count a line end as one; VS Code would report the change in its own line ends. */
  replace(shared: SharedText, from: number, to: number, insert: string): DocumentChange {
    const range = { start: shared.positionAt(from), end: shared.positionAt(to) };
    const bare = this.text.replaceAll(this.eol, '\n');
    this.text = (bare.slice(0, from) + insert + bare.slice(to)).replaceAll('\n', this.eol);
    return { range, text: insert.replaceAll('\n', this.eol) };
  }
}

class View {
  state: EditorState;
  constructor(text: string, clientID: string) {
    this.state = EditorState.create({ doc: text, extensions: [collab({ startVersion: 0, clientID })] });
  }
  type(at: number, insert: string, remove = 0): void {
    const from = Math.min(at, this.state.doc.length);
    const to = Math.min(from + remove, this.state.doc.length);
    this.state = this.state.update({ changes: { from, to, insert } }).state;
  }
  hear({ from, updates }: News): void {
    const news = updates.slice(Math.max(0, getSyncedVersion(this.state) - from));
    this.state = receiveUpdates(
      this.state,
      news.map(({ clientID, changes }) => ({ clientID, changes: ChangeSet.fromJSON(changes) })),
    ).state;
  }
  get wishes() {
    return sendableUpdates(this.state).map(({ clientID, changes }) => ({
      clientID,
      changes: changes.toJSON(),
    }));
  }
}

/** One push of a view: what the document reported about it. */
function push(shared: SharedText, document: FakeDocument, view: View): News {
  const replacements = shared.expect(view.wishes);
  // VS Code reports the last place first, so that the places of all hold.
  const changes = replacements
    .toReversed()
    .map(({ from, to, insert }) => document.replace(shared, from, to, insert));
  return shared.follow(changes);
}

describe('a shared text', () => {
  it('confirms a view’s own change to it and reports it to the others', () => {
    const shared = new SharedText('وصل الوفد');
    const document = new FakeDocument('وصل الوفد');
    const [first, second] = [new View('وصل الوفد', 'a'), new View('وصل الوفد', 'b')];
    first.type(9, ' اليوم');
    const news = push(shared, document, first);
    for (const view of [first, second]) view.hear(news);
    expect(first.wishes).toEqual([]);
    expect(second.state.doc.toString()).toBe('وصل الوفد اليوم');
    expect(shared.content).toBe(document.text);
  });

  it('does not take what the disk changed for what a view asked for', () => {
    const shared = new SharedText('وصل الوفد');
    const document = new FakeDocument('وصل الوفد');
    const view = new View('وصل الوفد', 'a');
    view.type(9, ' اليوم');
    shared.expect(view.wishes);
    const news = shared.follow([document.replace(shared, 0, 3, 'غادر')]);
    expect(news.updates).toMatchObject([{ clientID: 'vscode' }]);
    // VS Code refuses the view's change: it was made for an older text.
    expect(shared.settle(false, 0)).toEqual({ from: 1, updates: [] });
    view.hear(news);
    expect(view.state.doc.toString()).toBe('غادر الوفد اليوم');
    view.hear(push(shared, document, view));
    expect(document.text).toBe('غادر الوفد اليوم');
  });

  it('keeps its count of line ends where the file has those of Windows', () => {
    const document = new FakeDocument('عنوان\r\nمتن', '\r\n');
    const shared = new SharedText(document.text);
    const view = new View(shared.content, 'a');
    view.type(9, '\nآخر');
    view.hear(push(shared, document, view));
    expect(shared.content).toBe('عنوان\nمتن\nآخر');
    expect(document.text).toBe('عنوان\r\nمتن\r\nآخر');
    expect(shared.positionAt(10)).toEqual({ line: 2, character: 0 });
    expect(shared.offsetAt({ line: 2, character: 3 })).toBe(13);
  });

  it('carries a place of an older version to where it is now', () => {
    const shared = new SharedText('وصل الوفد');
    const document = new FakeDocument('وصل الوفد');
    const arrived = shared.version;
    shared.follow([document.replace(shared, 0, 0, 'ثم ')]);
    const greeted = shared.version;
    shared.follow([document.replace(shared, 3, 6, 'غادر')]);
    expect(shared.changesSince(arrived).mapPos(4, 1)).toBe(8);
    expect(shared.changesSince(greeted).mapPos(7, 1)).toBe(8);
    expect(shared.changesSince(shared.version).empty).toBe(true);
  });

  it('confirms a change that changes nothing, which VS Code does not report', () => {
    const shared = new SharedText('وصل');
    const view = new View('وصل', 'a');
    view.type(0, 'وصل', 3);
    shared.expect(view.wishes);
    view.hear(shared.settle(true, 0)!);
    expect(view.wishes).toEqual([]);
  });

  it('reports a refusal for which there is no reason, so that the view begins anew', () => {
    const shared = new SharedText('وصل');
    const view = new View('وصل', 'a');
    view.type(3, ' ثم');
    shared.expect(view.wishes);
    expect(shared.settle(false, 0)).toBeUndefined();
  });

  it('brings two views and the document together, whatever comes between', () => {
    const act = fc.record({
      who: fc.constantFrom('first', 'second', 'outside', 'push first', 'push second'),
      at: fc.nat(30),
      remove: fc.nat(3),
      insert: fc.constantFrom('و', 'الوفد ', '\n', '', 'ABC', '😀'),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.constantFrom('\n', '\r\n'), (acts, eol) => {
        const start = ['وصل الوفد', 'ثم غادر'].join(eol);
        const document = new FakeDocument(start, eol);
        const shared = new SharedText(start);
        const views = { first: new View(shared.content, 'a'), second: new View(shared.content, 'b') };
        const tell = (news: News): void => {
          for (const view of Object.values(views)) view.hear(news);
        };
        for (const { who, at, remove, insert } of acts) {
          if (who === 'first' || who === 'second') views[who].type(at, insert, remove);
          else if (who === 'outside') {
            const from = Math.min(at, shared.content.length);
            const to = Math.min(from + remove, shared.content.length);
            tell(shared.follow([document.replace(shared, from, to, insert)]));
          } else {
            const view = views[who === 'push first' ? 'first' : 'second'];
            if (view.wishes.length > 0) tell(push(shared, document, view));
          }
        }
        for (const view of Object.values(views))
          if (view.wishes.length > 0) tell(push(shared, document, view));
        const text = document.text.replaceAll(eol, '\n');
        expect([shared.content, ...Object.values(views).map(({ state }) => state.doc.toString())]).toEqual([
          text,
          text,
          text,
        ]);
      }),
    );
  });
});
