package dev.plumbline.demoplatform.running;

import dev.plumbline.demoplatform.fault.ActiveFaults;
import dev.plumbline.demoplatform.plan.PlatformPlan;

/// What all services of a platform share.
///
/// @param plan what runs
/// @param fallbacks which relations stand in for others
/// @param directory where services are
/// @param ledger what happened
/// @param faults what is wrong
/// @param activity what is under way
record Surroundings(
        PlatformPlan plan,
        Fallbacks fallbacks,
        Directory directory,
        Ledger ledger,
        ActiveFaults faults,
        Activity activity) {}
