/// Hit ratios of caches under independent references.
@NullMarked
package dev.plumbline.simulation.queues.caching;

import org.jspecify.annotations.NullMarked;
