/// What importers have in common: the files of a source, the report of an import, ids, attributes and evidence of
/// kinds.
@NullMarked
package dev.plumbline.interchange.source;

import org.jspecify.annotations.NullMarked;
