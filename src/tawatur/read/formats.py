"""Tell formats apart by their first bytes and by the file's suffix, and say what to do with those we do not read."""

from __future__ import annotations

from pathlib import PurePosixPath

TEXT, MARKDOWN, JSONL, HTML, SRT, VTT = "text", "markdown", "jsonl", "html", "srt", "vtt"
ZIP, GZIP = "zip", "gzip"

READ = {
    ".txt": TEXT,
    ".text": TEXT,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".jsonl": JSONL,
    ".ndjson": JSONL,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".srt": SRT,
    ".vtt": VTT,
    ".zip": ZIP,
    ".gz": GZIP,
}

_OFFICE = "open it and save it as plain text (UTF-8), or convert it with `libreoffice --headless --convert-to txt:Text FILE`"
_PDF = "convert it with `pdftotext -enc UTF-8 FILE.pdf FILE.txt` and give the .txt"
_BOOK = "convert it with `pandoc FILE -t plain -o FILE.txt` and give the .txt"
_SHEET = "save each text as a row of a JSONL file, or the table of publishers and dates as CSV for --meta"
_PICTURE = "read its text with an OCR program such as `tesseract FILE OUT -l ara` and give the .txt"
_SOUND = "transcribe it to subtitles (.srt or .vtt) and give those"
_PACK = "unpack it, or pack it again as ZIP"
_DATA = "turn it into JSONL: one row a document with at least `id` and `text`"
_PROGRAM = "give the texts only"

_REFUSED: dict[str, tuple[str, str]] = {
    ".pdf": ("PDF", _PDF),
    ".ps": ("PostScript", _PDF),
    ".doc": ("Word document (DOC)", _OFFICE),
    ".docx": ("Word document (DOCX)", _OFFICE),
    ".rtf": ("rich text (RTF)", _OFFICE),
    ".odt": ("OpenDocument text (ODT)", _OFFICE),
    ".pages": ("Pages document", _OFFICE),
    ".ppt": ("presentation (PPT)", _OFFICE),
    ".pptx": ("presentation (PPTX)", _OFFICE),
    ".odp": ("presentation (ODP)", _OFFICE),
    ".epub": ("e-book (EPUB)", _BOOK),
    ".mobi": ("e-book (MOBI)", _BOOK),
    ".azw3": ("e-book (AZW3)", _BOOK),
    ".tex": ("TeX source", _BOOK),
    ".xls": ("spreadsheet (XLS)", _SHEET),
    ".xlsx": ("spreadsheet (XLSX)", _SHEET),
    ".ods": ("spreadsheet (ODS)", _SHEET),
    ".csv": ("table (CSV)", _SHEET),
    ".tsv": ("table (TSV)", _SHEET),
    ".json": ("JSON file", _DATA),
    ".xml": ("XML file", _DATA),
    ".rss": ("news feed", _DATA),
    ".atom": ("news feed", _DATA),
    ".yaml": ("YAML file", _DATA),
    ".yml": ("YAML file", _DATA),
    ".parquet": ("Parquet file", _DATA),
    ".sqlite": ("SQLite file", _DATA),
    ".db": ("database file", _DATA),
    ".tawatur": ("Tawatur case", "open it with `tawatur show` or `tawatur serve`"),
    ".warc": ("web archive (WARC)", "extract its pages as .html files"),
    ".wacz": ("web archive (WACZ)", "extract its pages as .html files"),
    ".mht": ("saved web page (MHT)", "save the page as .html"),
    ".mhtml": ("saved web page (MHTML)", "save the page as .html"),
    ".eml": ("e-mail", "save its text as .txt"),
    ".msg": ("e-mail", "save its text as .txt"),
    ".ass": ("subtitles (ASS)", "convert them with `ffmpeg -i FILE.ass FILE.srt`"),
    ".ssa": ("subtitles (SSA)", "convert them with `ffmpeg -i FILE.ssa FILE.srt`"),
    ".sbv": ("subtitles (SBV)", "convert them to .srt"),
    ".ttml": ("subtitles (TTML)", "convert them to .srt"),
    ".tar": ("TAR archive", _PACK),
    ".tgz": ("TAR archive", _PACK),
    ".bz2": ("BZIP2 archive", _PACK),
    ".xz": ("XZ archive", _PACK),
    ".zst": ("Zstandard archive", _PACK),
    ".7z": ("7-Zip archive", _PACK),
    ".rar": ("RAR archive", _PACK),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".heic", ".svg"), ("picture", _PICTURE)),
    **dict.fromkeys((".mp3", ".wav", ".m4a", ".ogg", ".flac", ".opus", ".aac", ".wma"), ("sound recording", _SOUND)),
    **dict.fromkeys((".mp4", ".mkv", ".avi", ".mov", ".webm", ".wmv", ".m4v"), ("video", _SOUND)),
    **dict.fromkeys((".py", ".js", ".css", ".ts", ".sh", ".exe", ".dll", ".so", ".bin", ".pyc", ".class", ".jar"), ("program", _PROGRAM)),
}

_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "PDF", _PDF),
    (b"%!PS", "PostScript", _PDF),
    (b"{\\rtf", "rich text (RTF)", _OFFICE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office document", _OFFICE),
    (b"\x89PNG\r\n", "picture", _PICTURE),
    (b"\xff\xd8\xff", "picture", _PICTURE),
    (b"GIF8", "picture", _PICTURE),
    (b"II*\x00", "picture", _PICTURE),
    (b"MM\x00*", "picture", _PICTURE),
    (b"RIFF", "picture or sound recording", _SOUND),
    (b"ID3", "sound recording", _SOUND),
    (b"OggS", "sound recording", _SOUND),
    (b"fLaC", "sound recording", _SOUND),
    (b"\x1aE\xdf\xa3", "video", _SOUND),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip archive", _PACK),
    (b"Rar!\x1a\x07", "RAR archive", _PACK),
    (b"BZh", "BZIP2 archive", _PACK),
    (b"\xfd7zXZ\x00", "XZ archive", _PACK),
    (b"\x28\xb5\x2f\xfd", "Zstandard archive", _PACK),
    (b"SQLite format 3\x00", "SQLite file", _DATA),
    (b"PAR1", "Parquet file", _DATA),
    (b"\x7fELF", "program", _PROGRAM),
    (b"MZ\x90\x00", "program", _PROGRAM),
    (b"PK\x03\x04", "ZIP archive under another name", "give it the suffix .zip if it holds texts"),
    (b"\x1f\x8b", "GZIP file under another name", "give it the suffix .gz if it holds a text"),
)
LONGEST_MAGIC = max(len(start) for start, _, _ in _MAGIC)
_HTML_STARTS = (b"<!doctype html", b"<html")


def suffix(source: str) -> str:
    """Return the last suffix in small letters, with its dot."""
    return PurePosixPath(source.rpartition("!")[2]).suffix.lower()


def format_of(source: str) -> str | None:
    """Say which reader a suffix asks for; None when it names none of ours (no suffix asks for text)."""
    ending = suffix(source)
    return READ.get(ending) if ending else TEXT


def refusal(source: str) -> tuple[str, str] | None:
    """Return the name of a format that we do not read and the remedy, by the suffix."""
    return _REFUSED.get(suffix(source))


def disguised(head: bytes) -> tuple[str, str] | None:
    """Return the format that the first bytes betray and the remedy; None when they may be text."""
    return next(((name, remedy) for start, name, remedy in _MAGIC if head.startswith(start)), None)


def looks_like_page(head: bytes) -> bool:
    """Say whether the first bytes open a web page."""
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].lower().startswith(_HTML_STARTS)
