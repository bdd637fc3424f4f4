"""Nothing leaves this machine, and nothing from elsewhere gets in: the page has all it needs, and its policy holds."""

import urllib.request
from urllib.parse import urlsplit

from places import PAGES, at

INLINE = """() => {
  const script = document.createElement('script')
  script.textContent = 'window.ran = 1'
  document.head.append(script)
  return window.ran
}"""


def test_no_request_leaves_the_host_on_any_page(visit, known):
    """Every visit of every test is held to this as well; here all pages are walked through and the log is read."""
    page = visit("/")
    for name in PAGES:
        visit.go(page, at(name, known))
    hosts = {urlsplit(url).netloc for url in visit.asked if not url.startswith(("data:", "blob:"))}
    assert hosts == {urlsplit(visit.site).netloc}
    assert len(visit.asked) > 3 * len(PAGES)


def test_every_page_forbids_scripts_of_its_own_text_and_of_elsewhere(visit, known):
    for name in ("overview", "document", "print"):
        with urllib.request.urlopen(visit.site + at(name, known)) as answer:
            policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
    visit.expected = ["Content Security Policy"]
    assert visit("/").evaluate(INLINE) is None


def test_nothing_is_kept_in_the_browser_but_the_settings(visit, known):
    page = visit(at("entry", known))
    page.get_by_role("button", name="English").click()
    page.wait_for_function("() => document.documentElement.dir === 'ltr'")
    assert page.evaluate("() => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]") == [["tawatur"], [], ""]


def test_another_page_of_the_browser_cannot_read_the_case(visit):
    """A page of elsewhere tries what it can: it gets no answer to read."""
    visit.expected = [".*"]
    page = visit.blank()
    page.route("http://elsewhere.test/", lambda route: route.fulfill(body="<h1>elsewhere</h1>", content_type="text/html"))
    page.goto("http://elsewhere.test/")
    got = page.evaluate(
        "async (site) => { try { return (await fetch(site + '/api/overview')).status } catch (fault) { return fault.name } }", visit.site
    )
    assert got == "TypeError"
    kept = page.evaluate(
        """async (site) => { try { return (await fetch(site + '/api/review/verdict', {method: 'POST', mode: 'no-cors', body: '{}'})).type }
        catch (fault) { return fault.name } }""",
        visit.site,
    )
    assert kept in ("opaque", "TypeError")
    visit.asked.clear()
