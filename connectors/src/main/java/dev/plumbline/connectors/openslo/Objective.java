package dev.plumbline.connectors.openslo;

/// An objective of a service.
///
/// @param name the name of the SLO, with that of the objective where there are several
/// @param service the service
/// @param target the share that must be good, between 0 and 1
/// @param window the time that it is about, as Prometheus writes it
/// @param indicator what tells good from bad
/// @param place where it stands
record Objective(String name, String service, double target, String window, Indicator indicator, String place) {

    /// How many times faster than allowed the budget is used up.
    double burn(double good) {
        return (1 - good) / (1 - target);
    }
}
