/// Objectives of services in OpenSLO files, held against what a Prometheus server measures.
@NullMarked
package dev.plumbline.connectors.openslo;

import org.jspecify.annotations.NullMarked;
