"""A content editor in the browser, Decap CMS, set up from the declaration of the fields."""

from genklang.editor.packages import PACKAGES, Package
from genklang.editor.writing import FOLDER, Written, write_editor

__all__ = ["FOLDER", "PACKAGES", "Package", "Written", "write_editor"]
