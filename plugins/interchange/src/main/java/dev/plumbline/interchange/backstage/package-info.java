/// Catalogs of Backstage, read from their files.
@NullMarked
package dev.plumbline.interchange.backstage;

import org.jspecify.annotations.NullMarked;
