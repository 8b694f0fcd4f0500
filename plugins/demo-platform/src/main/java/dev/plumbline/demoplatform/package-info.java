/// The sample's services running in a child process: how it is started, disturbed and ended.
@NullMarked
package dev.plumbline.demoplatform;

import org.jspecify.annotations.NullMarked;
