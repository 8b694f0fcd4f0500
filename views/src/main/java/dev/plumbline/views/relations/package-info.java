/// The relations as a table, beside the diagram: for people who read rows rather than lines.
@NullMarked
package dev.plumbline.views.relations;

import org.jspecify.annotations.NullMarked;
