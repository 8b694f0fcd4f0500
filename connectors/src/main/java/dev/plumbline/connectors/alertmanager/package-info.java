/// Alerts from Prometheus' Alertmanager.
@NullMarked
package dev.plumbline.connectors.alertmanager;

import org.jspecify.annotations.NullMarked;
