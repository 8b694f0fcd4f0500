/// Rule packs as files: predicates in the Common Expression Language, typed by the metamodel.
@NullMarked
package dev.plumbline.designrules.pack;

import org.jspecify.annotations.NullMarked;
