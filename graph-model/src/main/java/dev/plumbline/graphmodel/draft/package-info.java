/// A workspace while people change it: steps that can be undone, saved, recovered and merged with the disk.
@NullMarked
package dev.plumbline.graphmodel.draft;

import org.jspecify.annotations.NullMarked;
