/// What reviews of an architecture need: its revisions in git.
@NullMarked
package dev.plumbline.reviews;

import org.jspecify.annotations.NullMarked;
