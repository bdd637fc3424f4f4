# Texts in English. The same keys as in ar.ftl; a test holds that, and that none is unused.

## Frame
brand = Tawatur
brand-title = Tawatur: the chronicle, and on whose word it stands
skip = Skip to the content
loading = Loading
nav-label = Views of the case
nav-more = More
nav-overview = Overview
nav-entries = Chronicle
nav-claims = Claims
nav-contradictions = Contradictions
nav-actors = Actors
nav-network = Network
nav-relations = Relations
nav-sources = Sources
nav-documents = Documents
nav-review = Review
nav-rejections = Rejections
nav-export = Export
nav-settings = Settings
nav-help = Help
footer-local = Everything on this page comes from your own machine; nothing leaves it.
close = Close
all = All
all-count = All { $count }
more = More
fewer = Fewer
comma = ,{" "}
and = {" "}and{" "}
and-word = and
pair = { $a } – { $b }
views = Views
view-list = List
view-timeline = Timeline
view-table = Table
view-chart = Chart
twins = The same as
print = For print
download = Download
missing-page = There is no such page

## Errors
error-unreachable = The program does not answer. It may have been ended in its terminal.
error-missing = The case holds nothing under this address.
error-answer = The program could not answer this.
error-old = What you see below is the last answer.
error-retry = Try again
error-detail = Details
error-page = This part of the page could not be loaded.

## Lists
filters = Filters
filters-chosen = Filters in force
filters-clear = Take all filters away
filter-remove = Take this filter away
filter-time = Time
filter-from = from
filter-to = to
filter-time-wrong = Write a year, a month or a day: 2024, 2024-05, 2024-05-03
filter-undated = With entries without a date
facet-status = How it stands
facet-type = Kind of act
facet-mode = Act
facet-actor = Party
facet-state = State
facet-doer = Doer
facet-recipient = Recipient
facet-place = Place
facet-publisher = Publisher
facet-source = On whose word
facet-polarity = Told as
facet-modality = How real
facet-stance = Stance
facet-kind = Kind
facet-q = Words
facet-pair = Between
facet-tie = Between states
facet-doc = Document
facet-from = from
facet-to = to
facet-undated = Date
sort = Order
sort-time = In time
sort-time-back = Newest first
sort-roots = Most independent sources
sort-documents = Most documents
sort-newest = Newest first
sort-oldest = Oldest first
sort-entries = Most entries
sort-claims = Most claims
sort-name = Name
pages = Pages of the list
page-previous = Previous
page-next = Next
page-range = { $from } to { $to } of { $total }
walk = Walk through the list
find-name = Find a name
find-title = Find a title
find-reason = Find a reason
empty = There is nothing here.
empty-filter = Nothing fits all these filters together.
empty-undo = Take the last filter away
count-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
count-claims = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
count-contradictions = { $count ->
    [one] { $count } contradiction
   *[other] { $count } contradictions
}
count-actors = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
count-documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
count-publishers = { $count ->
    [one] { $count } publisher
   *[other] { $count } publishers
}
count-sources = { $count ->
    [one] { $count } speaker
   *[other] { $count } speakers
}
count-relations = { $count ->
    [one] { $count } pair of states
   *[other] { $count } pairs of states
}
count-copies = { $count ->
    [one] { $count } group of copies
   *[other] { $count } groups of copies
}
count-rejections = { $count ->
    [one] { $count } rejection
   *[other] { $count } rejections
}
count-roots = { $count ->
    [0] no named source
    [one] { $count } source
   *[other] { $count } sources
}
count-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
counts-explained = documents { $documents }, publishers { $publishers }, independent sources { $roots }

## Columns
column-when = When
column-entry = Entry
column-actors = Who
column-recipients = To whom
column-place = Where
column-amounts = How many
column-status = How it stands
column-documents = Documents
column-publishers = Publishers
column-roots = Independent sources
column-name = Name
column-kind = Kind
column-entries = Entries
column-doer = As doer
column-recipient = As recipient
column-claims = Claims
column-pair = Between
column-year = Year
column-years = Years
column-disputed = Disputed
column-stances = Stances
column-published = Published
column-publisher = Publisher
column-tellings = Tellings
column-title = Title
column-source = From
column-reason = Why
column-remedy = What helps
column-type = Act
column-coverage = Documents on the year
column-flow = What
column-giver = From
column-receiver = To

## Dates
when-none = undated
when-about = about { $when }
when-maybe = perhaps { $when }
when-about-maybe = perhaps about { $when }
when-since = since { $when }
when-until = until { $when }
when-span = from { $from } to { $to }
when-decade = the { $when }s
when-century = century { $when }
when-before-christ = { $when } BC
when-season-21 = spring { $when }
when-season-22 = summer { $when }
when-season-23 = autumn { $when }
when-season-24 = winter { $when }

## Amounts
amount-of = { $amount } { $unit }
amount-exact = { $low }
amount-about = about { $low }
amount-between = { $low } to { $high }
amount-least = at least { $low }
amount-most = at most { $high }

## Overview
overview-pile = { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
} of { $publishers ->
    [one] { $publishers } publisher
   *[other] { $publishers } publishers
} were read.
overview-chronicle = They tell { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} between { $from } and { $to }, each with who says so, who denies it, and the exact words.
overview-disputed = Disputed, on the most voices
overview-none-disputed = Nobody disputes anything here.
overview-newest = Newest contradictions
overview-none-clash = No two tellings contradict each other.
overview-more = Also in this case
years-label = Entries a year
years-peak = Most entries: { $year } ({ $count })
years-window = Stretch
years-slider = First year of the stretch
play = Play
pause = Pause

## Chronicle and entry
timeline-label = Timeline of the entries
timeline-densest = Densest stretch
timeline-all = All of the time
timeline-undated = { $count ->
    [one] { $count } entry without a date is not drawn
   *[other] { $count } entries without a date are not drawn
}
entry = Entry
entry-was = The entry of that address was merged into this one.
tellings = { $count ->
    [one] The one telling
   *[other] All { $count } tellings
}
trail = Who said what, when
trail-explained = In the order of publication: who affirms it, who denies it.
trail-no-denial = In the order of publication. Nobody denies it in this case.
trail-walk = Claim by claim
stance-told = tells it itself
told-negated = told as not done
differ = Where the tellings differ
differ-none = Wherever they give date, place, number or parties, they give the same.
differ-when = When
differ-place = Where
differ-quantities = How many
differ-actors = Who
differ-recipients = To whom
differ-polarity = Done or not
differ-modality = How real
unsaid = not said
anchor-document = counted from the day of publication
on-whose-word = On whose word
telling-copies = { $count ->
    [one] { $count } other document is a copy of it
   *[other] { $count } other documents are copies of it
}
why = Why:
why-affirmed = affirmed by:
why-denied = denied by:
why-told-not = told as not done by:
ground-act = the same act in both: { $a }
ground-readings = { $a } and { $b } may be two readings of one act
ground-kindred = { $a } and { $b } are kindred
ground-parties = the same parties: { $a }
ground-doer = done by { $a } in both
ground-doer-more = done by { $a } in both, in one by { $b } too
ground-doers = done by { $a } in one, by { $b } in the other
ground-recipient = to { $a } in both
ground-recipient-more = to { $a } in both, in one to { $b } too
ground-recipients = to { $a } in one, to { $b } in the other
ground-party = { $a } in both
ground-party-more = { $a } in both, { $b } only in one
ground-sides = { $a } in one and { $b } in the other, perhaps its two sides
ground-modality = { $a } in one, { $b } in the other
ground-place = both at { $a }
ground-when = both { $a }
ground-when-meet = { $a } and { $b } meet
ground-when-against = { $a } against { $b }
ground-when-lent = { $a } and { $b } do not meet, but one is lent from another sentence
ground-when-one = one says { $a }, the other gives no time
ground-when-none = no time in either
ground-words = { $a } of the words are shared
ground-word = told in one word: { $a }
ground-twice = told twice in one sentence
ground-two-words = one sentence tells it in two words
ground-news = one document tells both as its news
ground-possible = both only possible
ground-copy = the same sentence in a copy of the document
why-merged = Why these are one entry
why-single = Only one telling: nothing was joined.
why-date = Its date:
history = How it came to stand so:
near = Near, but not joined
near-explained = Entries that may be the same; the review can join them.
score = { $share } sure
copy-citation = Copy citation
copied = Copied
chain-from = from
towards = towards
publisher-unknown = unknown publisher
guessed = named by title only

## Evidence and reader
evidence = Evidence
evidence-open = Show the exact words
evidence-source = Open in the document
evidence-lost = The words of this address are not found in the document any more.
document = Document
document-about = About this document
document-name = File
document-url = Address
document-format = Format
document-length = Characters
document-digest = SHA-256
document-guess = Read as { $about }
document-original = As it came
layer-events = Acts
layer-claims = Claims
layer-actor = Actors
layer-place = Places
layer-time = Times
layer-quantity = Numbers
layer-event = act
layer-claim = claim
reader-whole = With menus and adverts
reader-original = The file as it is
reader-cards = What was read from it
reader-none = Nothing was read from it.
reader-repair = read as { $reading }
sentences = Sentences

## Claims, contradictions, sources
claims-intro = Each claim: who speaks, with what stance, in which document. “Claim” is a neutral word here.
claims-grouped = Group by entry
claims-flat = As one list
claims-no-entry = About no entry
claims-no-denial = There are no denials among these claims.
contradictions-intro = Two tellings that cannot both hold, with both sides. What changed over time is no contradiction.
kind-denies = One affirms, another denies
kind-polarity = Told as done and as not done
kind-number = Numbers apart
kind-date = Dates apart
kind-actor = Different doers
kind-state = State
kind-person = Person
kind-organisation = Organisation
kind-bloc = Bloc
kind-group = Group
kind-media = Media
kind-people = Unnamed people
sources-intro = On whose word the case stands: every speaker that a document quotes.
publishers-intro = Who printed the documents.
copies-intro = Documents, or passages of them, from one source count as one voice.
tab-speakers = Speakers
tab-publishers = Publishers
tab-copies = Copies
copies = Copies
copy-document = Whole documents alike
copy-passage = A passage in common
copy-origin = One source quoted by all
actor-doer = as doer { $count }
actor-recipient = as recipient { $count }
actor-partners = Deals with
actor-says = What it says
actor-forms = Written as

## Network and relations
cooperation = Cooperation
conflict = Conflict
level-state = States
level-actor = Actors
network-level = Level
network-label = Network of who deals with whom
network-hidden = { $count ->
    [one] { $count } with fewer entries is not drawn
   *[other] { $count } with fewer entries are not drawn
}
network-table = The same as a table
relations-intro = Pairs of states with what is told of them: cooperation and conflict are weighed and kept apart.
relation-title = { $a } and { $b }
relation-label = Cooperation and conflict a year
relation-few = too few documents to say
relation-explained = Above the line cooperation, below it conflict; an act weighs by its kind and by how many independent sources tell it. Years of which no document tells are gaps, not peace.
phases = Phases
phase-evidence = { $count ->
    [one] { $count } telling carries it
   *[other] { $count } tellings carry it
}
tone-cooperation = Cooperation
tone-cooling = Cooling
tone-conflict = Conflict
tone-mixed = Mixed
flows = What went from one to the other
flows-none = No transfer is told of.
flow-row = { $kind }: { $giver } to { $receiver }
flow-arms = Arms
flow-supplies = Supplies
flow-troops = Troops
flow-training = Training
flow-economic = Money
flow-humanitarian = Relief
flow-technology = Technology
flow-trade = Trade
flow-intelligence = Intelligence
flow-diplomatic = Visits and messages

## Search
search-label = Search
search-for = Search: { $query }
search-hint = Words of entries, claims, sentences and names; spelling variants of Arabic letters count as one.
search-parsed = Searched for
search-none = Nothing was found.
search-none-hint = All words must occur together: try fewer of them, or another form.
at-least = more than { $count }

## Review
review-intro = Where the machine is in doubt, a person decides. A verdict is kept in the case, moves nothing else, and can be taken back.
queue-merges = One event or two?
queue-dates = Dates apart
queue-clashes = Contradicting tellings
queue-means-merges = Two tellings that may be one event, nearest to the border first.
queue-means-dates = Tellings of one entry whose dates are apart: do they belong together?
queue-means-clashes = Tellings of one entry that contradict each other: do they belong together?
queue-open = { $count ->
    [one] { $count } open
   *[other] { $count } open
}
queue-done = { $count ->
    [one] { $count } judged
   *[other] { $count } judged
}
queue-unsure = With those left as unsure
queue-empty = Nothing is open here.
pair-together = one entry now
pair-apart = two entries now
verdict-same = Same event
verdict-different = Different events
verdict-unsure = Unsure
judged = Kept: { $verdict }.
undone = Taken back.
judged-by = judged by { $by }
judgements = Judgements so far
judgements-none = Nobody has judged anything yet.
rebuilding = The chronicle is being built anew.
rejections-intro = What was refused or left out, where and why: nothing vanishes without a word.

## Export
export-whole = The whole case
export-lists = Each list
export-explained = Every list has the same content for other programs; the links on a list's page keep its filters.
export-bom = CSV for spreadsheets

## Settings
settings-intro = Kept in this browser only.
settings-sample = Looks like this:
setting-language = Language
setting-language-ar = العربية
setting-language-en = English
setting-digits = Digits
setting-digits-latn = 1234
setting-digits-arab = ١٢٣٤
setting-months = Arabic month names
setting-months-common = أكتوبر
setting-months-levant = تشرين الأول
setting-calendar = Calendar
setting-calendar-gregorian = Gregorian
setting-calendar-both = Gregorian, with the Hijri day beside it
setting-theme = Colours
setting-theme-auto = As the system
setting-theme-light = Light
setting-theme-dark = Dark
setting-axis = Direction of time
setting-axis-auto = As the language
setting-axis-rtl = Right to left
setting-axis-ltr = Left to right
setting-shortcuts = Single-key shortcuts
setting-shortcuts-on = On
setting-shortcuts-off = Off
setting-judge = Your name, kept with your verdicts

## Help and keys
help-intro = Every sentence in quotes opens the exact words in their document. Every filter stands in the address: a link is a citation.
help-statuses = How an entry stands
help-dates = Dates as they are told
help-keys = Keys
status-means-confirmed = The party concerned says it itself. No more is meant.
status-means-corroborated = Two or more independent sources tell it, nobody denies it.
status-means-reported = One source tells it.
status-means-disputed = Some source affirms it and some source denies it.
status-means-denied = It is denied, and no named source affirms it.
status-means-retracted = Who told it took it back, and nobody else tells it.
keys-on = Single keys are on; they rest while you write.
keys-off = Single keys are off.
keys-everywhere = On this page
keys-lists = In lists
keys-evidence = Claims and evidence
keys-review = In the review
keys-timeline = On the timeline, once it has the focus
key-search = Search
key-help = This page
key-next = Next
key-previous = Previous
key-open = Open
key-view = List, timeline, table
key-close = Close
key-source = Open the document at the sentence
key-claim-next = Next claim
key-claim-previous = Previous claim
key-copy = Copy a citation
key-undo = Undo
key-skip = Later
key-zoom-in = Less time
key-zoom-out = More time
key-zoom-all = All of the time
key-pan = Next entry on the screen
key-first = First
key-last = Last

## Without the built page
unbuilt-title = The reading page was not built
unbuilt-how = The program was installed without its page. Run this in the folder of the project, without TAWATUR_SKIP_UI, and start again:
unbuilt-until = Until then:
