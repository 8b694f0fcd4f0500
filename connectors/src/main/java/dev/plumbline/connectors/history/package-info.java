/// The local history: what running services told, in one SQLite file for each workspace.
@NullMarked
package dev.plumbline.connectors.history;

import org.jspecify.annotations.NullMarked;
