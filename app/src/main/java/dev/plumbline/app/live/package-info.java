/// The connections of workspaces, and the demo platform that runs for the sample.
@NullMarked
package dev.plumbline.app.live;

import org.jspecify.annotations.NullMarked;
