/// What can go wrong in the running platform.
@NullMarked
package dev.plumbline.demoplatform.fault;

import org.jspecify.annotations.NullMarked;
