/// The main job from end to end: open, overlay, check, estimate.
@NullMarked
package dev.plumbline.app.demo;

import org.jspecify.annotations.NullMarked;
