package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.plan.Part;
import dev.plumbline.demoplatform.telemetry.ServiceTelemetry;

/// One service that runs.
///
/// @param part what it is
/// @param telemetry what it tells
/// @param stepper how it calls others
/// @param worker how it works
/// @param mailboxes the messages that it keeps, if it is a queue
record Service(Part part, ServiceTelemetry telemetry, Stepper stepper, Worker worker, Mailboxes mailboxes) {}
