/// The child process: services on loopback, the load on them, and their faults.
@NullMarked
package dev.plumbline.demoplatform.running;

import org.jspecify.annotations.NullMarked;
