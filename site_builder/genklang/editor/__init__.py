"""A content editor in the browser, Decap CMS, set up from the declaration of the fields."""

from genklang.editor.packages import PACKAGES, Package
from genklang.editor.standing import editor_files, has_editor
from genklang.editor.writing import FOLDER, Written, policy, write_editor

__all__ = ["FOLDER", "PACKAGES", "Package", "Written", "editor_files", "has_editor", "policy", "write_editor"]
