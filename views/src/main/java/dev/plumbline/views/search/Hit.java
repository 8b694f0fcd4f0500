package dev.plumbline.views.search;

/// Something that a search found.
///
/// @param title what it is called
/// @param detail what it is
/// @param icon the code of its icon
/// @param action what happens when people choose it
record Hit(String title, String detail, String icon, Runnable action) {}
