"""Opens documents in LibreOffice and says what it shows. /usr/bin/python3 office.py FOLDER OUT.json [FORMAT…]

Of each document: its comments with the words they stand at, how many tracked changes by whom, and its text as it is
and after all changes are accepted or rejected. Each is also saved in the formats that are named, beside the folder.
"""
import glob, json, os, subprocess, sys, tempfile, time
import uno
from com.sun.star.beans import PropertyValue

folder, target, *formats = sys.argv[1:]
FILTERS = {'doc': 'MS Word 97', 'odt': 'writer8', 'rtf': 'Rich Text Format'}
profile = tempfile.mkdtemp(prefix='office-')
pipe = f'mudaqqiq{os.getpid()}'
office = subprocess.Popen(
    ['soffice', '--headless', '--norestore', f'--accept=pipe,name={pipe};urp;', f'-env:UserInstallation=file://{profile}'],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', local)


def connect():
    for _ in range(240):
        try:
            return resolver.resolve(f'uno:pipe,name={pipe};urp;StarOffice.ComponentContext')
        except Exception:
            time.sleep(0.5)
    sys.exit('LibreOffice did not start')


context = connect()
services = context.ServiceManager
desktop = services.createInstanceWithContext('com.sun.star.frame.Desktop', context)
dispatcher = services.createInstanceWithContext('com.sun.star.frame.DispatchHelper', context)


def every(collection):
    listing = collection.createEnumeration()
    while listing.hasMoreElements():
        yield listing.nextElement()


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def load(path):
    return desktop.loadComponentFromURL('file://' + os.path.abspath(path), '_blank', 0, (setting('Hidden', True),))


def save(document, path, format):
    place = f"{os.path.abspath(folder)}-as-{format}/{os.path.splitext(os.path.basename(path))[0]}.{format}"
    os.makedirs(os.path.dirname(place), exist_ok=True)
    document.storeToURL('file://' + place, (setting('FilterName', FILTERS[format]),))


def text_after(path, command):
    document = load(path)
    dispatcher.executeDispatch(document.getCurrentController().getFrame(), '.uno:' + command, '', 0, ())
    parts = [document.getText().getString()]
    for notes in (document.getFootnotes(), document.getEndnotes()):
        parts += [notes.getByIndex(at).getString() for at in range(notes.getCount())]
    document.close(True)
    return '\n'.join(parts)


shown = {}
for path in sorted(glob.glob(folder + '/*')):
    document = load(path)
    if document is None:
        continue
    comments = [
        {'author': field.Author, 'text': field.Content, 'words': field.getAnchor().getString()}
        for field in every(document.getTextFields())
        if field.supportsService('com.sun.star.text.TextField.Annotation')
    ]
    text = document.getText().getString()
    changes = [redline.getPropertyValue('RedlineAuthor') for redline in every(document.getRedlines())]
    for format in formats:
        save(document, path, format)
    document.close(True)
    shown[os.path.basename(path)] = {
        'comments': comments,
        'changes': changes,
        'accepted': text_after(path, 'AcceptAllTrackedChanges') if changes else '',
        'rejected': text_after(path, 'RejectAllTrackedChanges') if changes else '',
        'text': text,
    }
with open(target, 'w') as out:
    json.dump(shown, out, ensure_ascii=False)
try:
    desktop.terminate()
except Exception:
    pass
office.wait(30)
