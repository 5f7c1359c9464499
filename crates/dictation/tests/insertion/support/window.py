#!/usr/bin/python3
"""A window with a text field. What is in the field is always in a file, too.

window.py TITLE FILE          text of several lines
window.py TITLE FILE --image  and with an image of its own on the clipboard
"""

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("Gdk", "3.0")
gi.require_version("GdkPixbuf", "2.0")
from gi.repository import Gdk, GdkPixbuf, Gtk

title, file = sys.argv[1:3]
Gdk.set_program_class(title)


def write(buffer):
    text = buffer.get_text(buffer.get_start_iter(), buffer.get_end_iter(), True)
    with open(file + ".new", "w", encoding="utf-8") as new:
        new.write(text)
    os.rename(file + ".new", file)


window = Gtk.Window(title=title)
window.set_default_size(300, 200)
field = Gtk.TextView()
field.get_buffer().connect("changed", write)
window.add(field)
window.connect("destroy", Gtk.main_quit)
window.show_all()
window.present()
if "--image" in sys.argv:
    image = GdkPixbuf.Pixbuf.new(GdkPixbuf.Colorspace.RGB, True, 8, 200, 200)
    image.fill(0x0F766EFF)
    Gtk.Clipboard.get_default(window.get_display()).set_image(image)
Gtk.main()
