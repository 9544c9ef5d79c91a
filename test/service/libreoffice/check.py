"""
Checks a paragraph with LibreOffice's own LanguageTool client: check.py PROFILE ADDRESS, the paragraph on standard input.

LibreOffice runs headless with a profile of its own, where the client is switched on and pointed at ADDRESS, as a user would
under Tools > Options > Language Settings > LanguageTool Server. Prints what it would underline, as JSON.
"""
import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale

profile, address = sys.argv[1:]
paragraph = sys.stdin.read()


def property_of(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(200):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.3)
    sys.exit("LibreOffice did not start")


pipe = "mudaqqiq" + profile.replace("/", "").replace("-", "")[-20:]
office = subprocess.Popen(
    [
        "soffice",
        "--headless",
        "--norestore",
        "--nologo",
        f"-env:UserInstallation=file://{profile}",
        f"--accept=pipe,name={pipe};urp;",
    ],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
context = connect(pipe)
manager = context.ServiceManager
try:
    provider = manager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
    node = property_of("nodepath", "/org.openoffice.Office.Linguistic/GrammarChecking/LanguageTool")
    settings = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", (node,))
    settings.setPropertyValue("IsEnabled", True)
    settings.setPropertyValue("BaseURL", f"{address}/v2")
    settings.commitChanges()
    checker = manager.createInstanceWithContext("org.openoffice.lingu.LanguageToolGrammarChecker", context)
    locale = Locale("ar", "EG", "")
    result = checker.doProofreading("draft", paragraph, locale, 0, len(paragraph), ())
    errors = [
        {
            "start": each.nErrorStart,
            "length": each.nErrorLength,
            "message": each.aShortComment,
            "suggestions": list(each.aSuggestions),
        }
        for each in result.aErrors
    ]
    print(json.dumps({"speaksArabic": checker.hasLocale(locale), "errors": errors}, ensure_ascii=False))
finally:
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    try:
        desktop.terminate()
    except Exception:
        pass
    office.wait(30)
