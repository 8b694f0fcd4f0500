/// Who calls whom when a request takes a flow.
@NullMarked
package dev.plumbline.graphmodel.way;

import org.jspecify.annotations.NullMarked;
