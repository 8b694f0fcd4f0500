/// The workbench window: top bar, rail, panels, status bar, and what holds them together.
@NullMarked
package dev.plumbline.views.shell;

import org.jspecify.annotations.NullMarked;
