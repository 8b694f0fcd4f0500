/// Flows, walked along step by step on the diagram.
@NullMarked
package dev.plumbline.views.flows;

import org.jspecify.annotations.NullMarked;
