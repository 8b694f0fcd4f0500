/// The views that are kept beside the model: opened, saved, renamed and deleted.
@NullMarked
package dev.plumbline.views.savedviews;

import org.jspecify.annotations.NullMarked;
