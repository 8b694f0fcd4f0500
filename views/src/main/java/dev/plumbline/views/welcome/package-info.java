/// The screen that the window opens with: the sample, new workspaces, and what was open before.
@NullMarked
package dev.plumbline.views.welcome;

import org.jspecify.annotations.NullMarked;
