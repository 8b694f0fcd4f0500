/// The catalog of software that Backstage keeps.
@NullMarked
package dev.plumbline.connectors.backstage;

import org.jspecify.annotations.NullMarked;
