"""The live preview: the site as it is written now, made page by page as it is asked for, with its findings on it."""

from genklang.live.server import Hosts, Server, server_at
from genklang.live.site import LiveSite
from genklang.live.watching import changes

__all__ = ["Hosts", "LiveSite", "Server", "changes", "server_at"]
