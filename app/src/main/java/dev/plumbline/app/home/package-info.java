/// What the welcome screen shows: recent workspaces, templates, imports.
@NullMarked
package dev.plumbline.app.home;

import org.jspecify.annotations.NullMarked;
