"""The live preview: the site as it is written now, made page by page as it is asked for, with its findings on it."""

from genklang.preview.live import LiveSite
from genklang.preview.server import Hosts, Server, server_at
from genklang.preview.watching import changes

__all__ = ["Hosts", "LiveSite", "Server", "changes", "server_at"]
