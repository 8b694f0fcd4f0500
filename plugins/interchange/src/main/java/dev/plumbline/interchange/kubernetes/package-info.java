/// Kubernetes manifests, read from files.
@NullMarked
package dev.plumbline.interchange.kubernetes;

import org.jspecify.annotations.NullMarked;
