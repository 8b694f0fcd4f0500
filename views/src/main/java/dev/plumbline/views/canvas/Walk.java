package dev.plumbline.views.canvas;

/// Which elements count when one walks with the keyboard.
enum Walk {
    ANYWHERE,
    ALONG_RELATIONS
}
