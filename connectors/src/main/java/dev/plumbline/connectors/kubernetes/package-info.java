/// What runs in a Kubernetes cluster. Secrets are never asked for, and environment variables never kept.
@NullMarked
package dev.plumbline.connectors.kubernetes;

import org.jspecify.annotations.NullMarked;
